"""Addresses: the API; everything else is the web UI's."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path

from regulars.core.problems import NotFound, problem_response
from regulars.site.api import make_api


def nothing_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that does not exist."""
    return problem_response(NotFound("There is nothing at this address."))


handler404 = nothing_here
api = make_api()
urlpatterns: list[URLPattern | URLResolver] = [path("api/", api.urls)]
