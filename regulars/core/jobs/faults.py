"""What a failed job says to people: what happened and what to do, never a traceback."""

from django.db import InterfaceError, OperationalError

from regulars.core.database.faults import is_disk_full
from regulars.core.problems import Problem
from regulars.core.words import say


def sentence_for(fault: BaseException) -> str:
    """Return the sentence that a job's page shows for what stopped it."""
    if isinstance(fault, Problem):
        return fault.detail
    if is_disk_full(fault):
        return say("The disk is full. Make room on the server, then try again: the job goes on from where it was.")
    if isinstance(fault, (OperationalError, InterfaceError)):
        return say("The database could not be reached or was too busy. Try again: the job goes on from where it was.")
    if isinstance(fault, MemoryError):
        return say("The server ran out of memory during this job.")
    return say(
        "A fault in the program stopped this job ({fault}). The details are kept in the server's log;"
        " trying again goes on from where it was.",
        fault=type(fault).__name__,
    )


def is_worth_retrying(fault: BaseException) -> bool:
    """Whether the same work may succeed later; what a person must put right first may not."""
    return not isinstance(fault, Problem)
