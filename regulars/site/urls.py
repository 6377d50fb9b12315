"""Addresses: the API and the pages that are open to anybody; everything else is the web UI's."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from ninja import NinjaAPI

from regulars.commons.webforms.page.addresses import FORM_PAGES
from regulars.core.open_pages.pages import show_look
from regulars.core.problems import NotFound, problem_response
from regulars.core.records.registry import all_record_types
from regulars.core.words import say
from regulars.service.help_site.addresses import HELP_SITE
from regulars.service.help_site.files import show_robots
from regulars.service.help_site.home import show_door
from regulars.service.satisfaction.pages import how_was_it
from regulars.site.api import make_api
from regulars.site.breaking import broke_on_the_way


def nothing_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that does not exist."""
    return problem_response(NotFound(say("There is nothing at this address.")))


def by_first_word(api: NinjaAPI) -> tuple[list[URLPattern | URLResolver], str, str]:
    """Return the API's addresses grouped by their first word, so that finding one looks at tens, not hundreds."""
    patterns, app_name, namespace = api.urls
    groups: dict[str, list[URLPattern | URLResolver]] = {}
    found: list[URLPattern | URLResolver] = []
    for one in patterns:
        first, slash, rest = str(one.pattern).partition("/")
        if not slash or not isinstance(one, URLPattern):
            found.append(one)
            continue
        if first not in groups:
            groups[first] = []
            found.append(path(f"{first}/", include(groups[first])))
        groups[first].append(path(rest, one.callback, one.default_args, one.name))
    # What is asked for most stands first: they are looked through in order.
    often = {record_type.slug for record_type in all_record_types()}
    found.sort(key=lambda one: str(one.pattern).partition("/")[0] not in often)
    return found, app_name, namespace


handler404, handler500 = nothing_here, broke_on_the_way
api = make_api()
OPEN_PAGES: list[URLPattern | URLResolver] = [
    path("look.css", show_look),
    *FORM_PAGES,
    path("how-was-it/<str:key>", how_was_it),
    path("help", show_door),
    path("help/", include(HELP_SITE)),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", by_first_word(api)),
    path("open/", include(OPEN_PAGES)),
    path("robots.txt", show_robots),
]
