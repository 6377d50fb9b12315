"""Telling a disk that is full, or takes nothing, and a database that is away, from other faults."""

import errno
from collections.abc import Iterator

from django.db import DatabaseError, OperationalError

_FULL = ("disk is full", "no space left", "could not extend file", "disk quota exceeded")
# What SQLite and PostgreSQL say where a write did not reach the disk.
_REFUSED = ("disk i/o error", "could not write", "could not fsync", "input/output error", "file too large")
# PostgreSQL's words, and SQLite's where not even the settings of an index of words could be read.
_UNREAD = ("could not read", "vtable constructor failed")


# PostgreSQL's own numbers: it is being stopped, was killed or is starting (57P…); its line broke (08…).
_AWAY = ("57P", "08")
_NEVER_REACHED = "08001"


def is_database_away(fault: BaseException) -> bool:
    """Whether the database could not be asked at all; SQLite always can."""
    return any(_number(one).startswith(_AWAY) for one in _with_causes(fault) if isinstance(one, OperationalError))


def _number(fault: BaseException) -> str:
    told = getattr(fault.__cause__, "sqlstate", "")
    return _NEVER_REACHED if told is None else str(told)


def is_disk_full(fault: BaseException) -> bool:
    """Whether there was no room left to write to."""
    return any(_is_full(one) for one in _with_causes(fault))


def disk_took_nothing(fault: BaseException) -> bool:
    """Whether the disk refused a write: it is full, broken, or at some limit."""
    return is_disk_full(fault) or any(_says(one, _REFUSED) for one in _with_causes(fault))


def disk_gave_nothing(fault: BaseException) -> bool:
    """Whether the disk could not be read; SQLite says the same of both, so that only who asked knows which it was."""
    return any(_says(one, _UNREAD) for one in _with_causes(fault))


def _is_full(fault: BaseException) -> bool:
    if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    return _says(fault, _FULL)


def _says(fault: BaseException, words: tuple[str, ...]) -> bool:
    if isinstance(fault, OSError) and fault.errno in (errno.EIO, errno.EFBIG, errno.EROFS):
        return words is _REFUSED
    return isinstance(fault, DatabaseError) and any(word in str(fault).lower() for word in words)


def _with_causes(fault: BaseException | None) -> Iterator[BaseException]:
    while fault is not None:
        yield fault
        fault = fault.__cause__
