"""What is answered where the house itself breaks, or the disk under it."""

import logging
import sys

from django.http import HttpRequest, HttpResponse

from regulars.core.database.faults import disk_gave_nothing, disk_took_nothing, is_database_away, is_disk_full
from regulars.core.problems import Broken, DatabaseAway, DiskFull, DiskUnreadable, Problem, problem_response
from regulars.core.words import say

log = logging.getLogger(__name__)


def broken_answer(request: HttpRequest, wrong: BaseException) -> HttpResponse:
    """Tell what broke, and write it down."""
    if problem := _fault_of_disk(wrong, only_read=request.method in ("GET", "HEAD")):
        log.error("%s %s: the disk failed: %s", request.method, request.path, wrong)
        return problem_response(problem)
    if is_database_away(wrong):
        log.error("%s %s: the database does not answer: %s", request.method, request.path, wrong)
        return problem_response(
            DatabaseAway(say("Try again in a moment. If it lasts, tell your administrator that the database is away."))
        )
    log.error("%s %s broke", request.method, request.path, exc_info=wrong)
    return problem_response(Broken())


def broke_on_the_way(request: HttpRequest) -> HttpResponse:
    """Answer for what broke before the API was reached, or after it: Django is still holding the fault."""
    return broken_answer(request, sys.exc_info()[1] or RuntimeError("nobody knows"))


def _fault_of_disk(wrong: BaseException, *, only_read: bool) -> Problem | None:
    if is_disk_full(wrong):
        return DiskFull(
            say(
                "The server's disk is full, so nothing was changed. What is there can be read. Tell your administrator,"
                " and try again when there is room."
            )
        )
    if disk_gave_nothing(wrong) or (only_read and disk_took_nothing(wrong)):
        return DiskUnreadable(
            say(
                "The server's disk could not be read, so nothing was changed. Try again; if it happens again, tell your"
                " administrator."
            )
        )
    if disk_took_nothing(wrong):
        return DiskFull(
            say(
                "The server's disk does not take what is written, so nothing was changed. What is there can be read."
                " Tell your administrator, and try again when there is room."
            )
        )
    return None
