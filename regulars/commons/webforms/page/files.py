"""The small programs of forms: one for the page, one for whoever shows it inside another page."""

from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

_HERE = Path(__file__).parent
_KINDS = {"form.js": "text/javascript", "embed.js": "text/javascript", "form.css": "text/css"}


def show_file(request: HttpRequest, *, name: str) -> HttpResponse:
    """/open/forms/-/…: what the pages of all forms share."""
    response = HttpResponse(_file(name), content_type=f"{_KINDS[name]}; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@cache
def _file(name: str) -> bytes:
    return (_HERE / name).read_bytes()
