"""What a failed job says to people: what happened and what to do, never a traceback."""

import errno

from django.db import InterfaceError, OperationalError

from regulars.core.problems import Problem

_FULL = ("disk is full", "no space left", "could not extend file")


def sentence_for(fault: BaseException) -> str:
    """Return the sentence that a job's page shows for what stopped it."""
    if isinstance(fault, Problem):
        return fault.detail
    if _is_disk_full(fault):
        return "The disk is full. Make room on the server, then try again: the job goes on from where it was."
    if isinstance(fault, (OperationalError, InterfaceError)):
        return "The database could not be reached or was too busy. Try again: the job goes on from where it was."
    if isinstance(fault, MemoryError):
        return "The server ran out of memory during this job."
    return (
        f"A fault in the program stopped this job ({type(fault).__name__}). "
        "The details are kept in the server's log; trying again goes on from where it was."
    )


def is_worth_retrying(fault: BaseException) -> bool:
    """Whether the same work may succeed later; what a person must put right first may not."""
    return not isinstance(fault, Problem)


def _is_disk_full(fault: BaseException) -> bool:
    if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    return isinstance(fault, OperationalError) and any(words in str(fault).lower() for words in _FULL)
