"""Refusals that Django itself makes, told as this API tells them."""

from django.http import HttpRequest, HttpResponse

from regulars.core.problems import Refused, problem_response
from regulars.core.words import say


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a write that came without this browser's token."""
    return problem_response(Refused(say("This page is out of date. Reload it and try once more; nothing was changed.")))
