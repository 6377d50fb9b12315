"""Pictures inside cards: the file as it was brought in, or a smaller one where that is large."""

import base64

from regulars.core.files.models import File
from regulars.core.files.pictures import SIZES, NotAPicture, make_thumbnail
from regulars.core.files.store import path_of
from regulars.foundation.contentlines import Property

LARGEST = 8 * 1024 * 1024
_TYPES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"}


def photos_of(ids: list[int]) -> dict[int, Property]:
    """Return a PHOTO property for each picture that can be read."""
    found: dict[int, Property] = {}
    for file in File.objects.filter(pk__in=ids):
        path, kind = path_of(file.digest), _TYPES.get(file.content_type, "")
        try:
            if file.size > LARGEST or not kind:
                path, kind = make_thumbnail(path, file.digest, SIZES[-1]), "WEBP"
            data = path.read_bytes()
        except (OSError, NotAPicture):
            continue
        written = base64.b64encode(data).decode()
        found[file.pk] = Property("PHOTO", written, (("ENCODING", ("b",)), ("TYPE", (kind,))))
    return found
