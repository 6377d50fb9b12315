"""Verbs for files: keep one."""

import errno
from pathlib import Path
from typing import BinaryIO

from regulars.core.access.viewer import Viewer
from regulars.core.files.models import File
from regulars.core.files.names import safe_name
from regulars.core.files.pictures import ENDINGS, NotAPicture, check_picture, picture_type
from regulars.core.files.sniffing import content_type_of
from regulars.core.files.store import TooLarge, arriving, path_of, settle
from regulars.core.files.uploads import LIMIT, FileTooLarge
from regulars.core.problems import Invalid, Problem


class DiskFull(Problem):
    """The server has no room left."""

    status = 507
    title = "The disk is full"


def keep_file(
    stream: BinaryIO, *, name: str, by: Viewer, must_be_picture: bool = False, limit: int = LIMIT, is_demo: bool = False
) -> File:
    """Keep a file under the hash of its content, and return its record.

    What it is is told by its bytes. Raises FileTooLarge, Invalid for an empty file or a picture that is none,
    and DiskFull.
    """
    shown = safe_name(name)
    try:
        with arriving(stream, limit=limit) as (path, digest, size):
            if not size:
                raise _refused("This file is empty.")
            content_type = _checked_type(path, digest, shown, must_be_picture)
            if not path_of(digest).exists():
                settle(path, path_of(digest))
    except TooLarge:
        raise FileTooLarge(limit) from None
    except OSError as trouble:
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull("The server's disk is full; nothing was kept. Tell your administrator.") from trouble
        raise
    return File.objects.create(
        name=shown, content_type=content_type, size=size, digest=digest, by_id=by.user_id, is_demo=is_demo
    )


def _checked_type(path: Path, digest: str, name: str, must_be_picture: bool) -> str:
    try:
        found = picture_type(path)
        if found:
            check_picture(path, digest)
            return found
    except NotAPicture as refused:
        raise _refused(str(refused)) from refused
    told = content_type_of(path, name)
    if must_be_picture or (Path(name).suffix.lower() in ENDINGS and not told.startswith("image/")):
        raise _refused("This is not a picture that can be shown. Use a PNG, JPEG, WebP or GIF file.")
    return told


def _refused(message: str) -> Invalid:
    return Invalid.field("file", message)
