"""What the pages of the help site fetch: how they look, their pictures, and the list of all for search engines."""

from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regulars.core.files.serving import file_response
from regulars.core.open_pages.opening import for_anybody
from regulars.core.problems import NotFound
from regulars.service.article.addresses import HOME
from regulars.service.article.pictures import shown_picture
from regulars.service.article.reading import Shown, public_languages, shown_articles
from regulars.service.article.site import is_shown

LOOK = Path(__file__).parent / "look.css"
# So many addresses one list may hold.
_MOST = 50_000


def show_look(request: HttpRequest) -> HttpResponse:
    """/open/help/look.css: how the help site looks, beside what all open pages share."""
    response = HttpResponse(_look(), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600"
    return response


@for_anybody
def show_picture(request: HttpRequest, pk: int) -> HttpResponse:
    """/open/help/pictures/<number>: a picture that a public article shows, and no other file."""
    file = shown_picture(pk) if is_shown() else None
    if file is None:
        raise NotFound()
    response: Any = file_response(request, file, size=1600)
    response["Cache-Control"] = "public, max-age=300"
    return response


@for_anybody
def show_sitemap(request: HttpRequest) -> HttpResponse:
    """/open/help/sitemap.xml: every page, each with its other languages."""
    if not is_shown():
        raise NotFound()
    groups: dict[int, list[Shown]] = {}
    for one in shown_articles(order="s.id", limit=_MOST):
        groups.setdefault(one.original or one.id, []).append(one)
    homes = {code: f"{HOME}/{code}" for code in public_languages()}
    pages = [{"address": address, "others": homes} for address in homes.values()]
    for group in groups.values():
        others = {one.language: one.address for one in group}
        pages += [{"address": one.address, "others": others} for one in group]
    told = {"origin": settings.ORIGIN, "pages": pages}
    return render(request, "help/sitemap.xml", told, content_type="application/xml; charset=utf-8")


def show_robots(request: HttpRequest) -> HttpResponse:
    """/robots.txt: search engines may read the help site and nothing else."""
    lines = ["User-agent: *", f"Allow: {HOME}", "Allow: /open/look.css", "Disallow: /"]
    if is_shown():
        lines.append(f"Sitemap: {settings.ORIGIN}{HOME}/sitemap.xml")
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@cache
def _look() -> bytes:
    return LOOK.read_bytes()
