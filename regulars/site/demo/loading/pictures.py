"""Pictures kept as files, many at once: without the checks and thumbnails that uploaded ones need."""

import datetime as dt
import hashlib
import os
from pathlib import Path

from regulars.core.files.models import File
from regulars.core.files.store import path_of
from regulars.site.demo.loading.sheet import Sheet


class Pictures:
    """Keeps drawn pictures; the rows are written when it is closed."""

    def __init__(self) -> None:
        self._sheet = Sheet(File)
        self._now = dt.datetime.now(dt.UTC)

    def keep(self, content: bytes, name: str) -> int:
        """Keep a PNG under the hash of its content; return the file's id."""
        digest = hashlib.sha256(content).hexdigest()
        self._settle(content, path_of(digest))
        row = self._sheet.add(
            name=f"{name[:80]}.png", content_type="image/png", size=len(content), digest=digest, at=self._now,
            is_demo=True,
        )  # fmt: skip
        return int(row["id"])

    def _settle(self, content: bytes, target: Path) -> None:
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        arriving = target.with_suffix(".demo")
        arriving.write_bytes(content)
        os.replace(arriving, target)

    def close(self) -> None:
        """Write the rows."""
        self._sheet.close()
