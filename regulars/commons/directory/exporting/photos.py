"""Pictures inside cards: the file as it was brought in, or a smaller one where that is large."""

import base64

from regulars.core.files.models import File
from regulars.core.files.pictures import SIZES, NotAPicture, thumbnail_of
from regulars.core.files.store import store
from regulars.foundation.contentlines import Property

LARGEST = 8 * 1024 * 1024
_TYPES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"}


def photos_of(ids: list[int]) -> dict[int, Property]:
    """Return a PHOTO property for each picture that can be read."""
    found: dict[int, Property] = {}
    for file in File.objects.filter(pk__in=ids):
        kind = _TYPES.get(file.content_type, "")
        try:
            if file.size > LARGEST or not kind:
                data, kind = thumbnail_of(file.digest, SIZES[-1]).read_bytes(), "WEBP"
            else:
                with store().read(file.digest) as content:
                    data = content.read()
        except (OSError, NotAPicture):
            continue
        written = base64.b64encode(data).decode()
        found[file.pk] = Property("PHOTO", written, (("ENCODING", ("b",)), ("TYPE", (kind,))))
    return found
