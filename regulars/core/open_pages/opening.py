"""Answering somebody who is not signed in: in her language, at a pace, and every refusal as a page."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from regulars.core.access.paces import Pace
from regulars.core.access.speaking import speak
from regulars.core.access.too_much import keep_pace
from regulars.core.administration.sessions.places import network_of
from regulars.core.open_pages.pages import open_page
from regulars.core.problems import Problem
from regulars.core.words import say

READS = Pace("open pages", at_once=60, seconds_each=1.0)
WRITES = Pace("open forms", at_once=10, seconds_each=6.0)
View = Callable[..., HttpResponse]


def for_anybody(view: View) -> View:
    """Let anybody see what a view shows: it acts for no user, whatever cookie a browser brings along.

    That is also why it needs no token against requests from elsewhere: who sends one gains nothing by it.
    """
    return for_anybody_answered(tell_refusal)(view)


def for_anybody_answered(refuse: Callable[..., HttpResponse]) -> Callable[[View], View]:
    """The same, with a view's own way to tell of a refusal: refuse(request, problem, **places)."""

    def opened(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, **places: Any) -> HttpResponse:
            speak("", request.headers.get("Accept-Language", ""))
            try:
                keep_pace(READS if request.method in ("GET", "HEAD") else WRITES, network_of(request))
                return view(request, **places)
            except Problem as problem:
                response = refuse(request, problem, **places)
                if problem.retry_after:
                    response["Retry-After"] = str(problem.retry_after)
                return response

        return answer

    return opened


def tell_refusal(request: HttpRequest, problem: Problem, **places: Any) -> HttpResponse:
    """Tell of a refusal on a page of its own."""
    return open_page(request, "open/told.html", title=say(problem.title), status=problem.status, told=problem.detail)
