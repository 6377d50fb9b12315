"""Pictures kept as files, many at once: without the checks and thumbnails that uploaded ones need."""

import datetime as dt
import hashlib
import io
import os

from regulars.core.files.models import File
from regulars.core.files.store import arriving, arriving_folder, store
from regulars.core.files.stores.folder import FolderStore
from regulars.foundation.on_disk import fresh_file
from regulars.site.demo.loading.sheet import Sheet


class Pictures:
    """Keeps drawn pictures; the rows are written when it is closed."""

    def __init__(self) -> None:
        self._sheet = Sheet(File)
        self._now = dt.datetime.now(dt.UTC)

    def keep(self, content: bytes, name: str) -> int:
        """Keep a PNG under the hash of its content; return the file's id."""
        digest = hashlib.sha256(content).hexdigest()
        self._settle(content, digest)
        row = self._sheet.add(
            name=f"{name[:80]}.png", content_type="image/png", size=len(content), digest=digest, at=self._now,
            is_demo=True,
        )  # fmt: skip
        return int(row["id"])

    def _settle(self, content: bytes, digest: str) -> None:
        place = store()
        if place.has(digest):
            return
        if not isinstance(place, FolderStore):
            with arriving(io.BytesIO(content)) as (path, *_):
                place.keep(path, digest)
            return
        # Without waiting for the disk: a demo that a power cut takes along is loaded once more.
        target = place.path_of(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        with fresh_file(arriving_folder()) as (fresh, file):
            file.write(content)
            file.close()
            os.replace(fresh, target)

    def close(self) -> None:
        """Write the rows."""
        self._sheet.close()
