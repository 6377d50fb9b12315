"""One page of the house for whoever has its address: its frame, its look, its language."""

from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_bidi

from regulars.core.administration.workspace.queries import the_workspace

LOOK = Path(__file__).parent / "look.css"
# Nothing from elsewhere, and nothing that stands in the page itself: what a visitor typed can never run.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def open_page(
    request: HttpRequest, template: str, *, title: str, status: int = 200, policy: str = POLICY, **words: Any
) -> HttpResponse:
    """Return a page from a template, which fills `body` of "open/page.html"; all its texts come as `words`."""
    frame = {
        "title": title,
        "company": the_workspace().company,
        "language": get_language(),
        "is_rtl": get_language_bidi(),
    }
    response = render(request, template, frame | words, status=status)
    response["Content-Security-Policy"] = policy
    return response


def show_look(request: HttpRequest) -> HttpResponse:
    """/open/look.css: how all these pages look."""
    response = HttpResponse(_look(), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@cache
def _look() -> bytes:
    return LOOK.read_bytes()
