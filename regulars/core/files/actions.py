"""Verbs for files: keep one, and claim one that was brought."""

import errno
from pathlib import Path
from typing import BinaryIO

from regulars.core.access.viewer import Viewer
from regulars.core.files.access import file_for
from regulars.core.files.forgetting import hold_contents
from regulars.core.files.models import File
from regulars.core.files.names import safe_name
from regulars.core.files.pictures import ENDINGS, NotAPicture, check_picture, picture_type
from regulars.core.files.sniffing import content_type_of
from regulars.core.files.store import TooLarge, arriving, store
from regulars.core.files.uploads import LIMIT, FileTooLarge
from regulars.core.problems import DiskFull, Invalid, NotFound
from regulars.core.words import say


def keep_file(
    stream: BinaryIO, *, name: str, by: Viewer, must_be_picture: bool = False, limit: int = LIMIT,
    is_unused: bool = False,
) -> File:  # fmt: skip
    """Keep a file under the hash of its content, and return its record; an unused one goes unless it is claimed.

    What it is is told by its bytes. Raises FileTooLarge, Invalid for an empty file or a picture that is none,
    DiskFull and StoreAway.
    """
    shown = safe_name(name)
    try:
        with arriving(stream, limit=limit) as (path, digest, size):
            if not size:
                raise _refused(say("This file is empty."))
            content_type = _checked_type(path, digest, shown, must_be_picture)
            file = File(
                name=shown, content_type=content_type, size=size, digest=digest, by_id=by.user_id, is_unused=is_unused
            )
            return _kept(file, path)
    except TooLarge:
        raise FileTooLarge(limit) from None
    except OSError as trouble:
        if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(say("The server's disk is full; nothing was kept. Tell your administrator.")) from trouble
        raise


def claim_file(file_id: int, *, by: Viewer) -> File:
    """Return a file that a record is about to refer to; from then on it is kept. Raises NotFound."""
    file = file_for(by, file_id)
    if file.is_unused and not File.objects.filter(pk=file.pk).update(is_unused=False):
        raise NotFound
    return file


def _kept(file: File, path: Path) -> File:
    hold_contents()
    place = store()
    if not place.has(file.digest):
        place.keep(path, file.digest)
    file.save()
    if not place.has(file.digest):
        # Whoever forgot the same content meanwhile did not see this record yet; from now on everybody does.
        place.keep(path, file.digest)
    return file


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
        raise _refused(say("This is not a picture that can be shown. Use a PNG, JPEG, WebP or GIF file."))
    return told


def _refused(message: str) -> Invalid:
    return Invalid.field("file", message)
