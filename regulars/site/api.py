"""The API root: every router of the house, one way to refuse."""

import logging
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.security import APIKeyCookie

from regulars.core.journal.recording import channel
from regulars.core.problems import BadRequest, Broken, NotFound, NotSignedIn, Problem, problem_response
from regulars.core.records.api.record_routes import routes_of
from regulars.core.records.exporting.api import add_export_route
from regulars.core.records.registry import all_record_types
from regulars.core.unreadable import unreadable
from regulars.site.shared_responses import share_response_models

log = logging.getLogger(__name__)


class SignedIn(APIKeyCookie):
    """A browser's session, with its token on every write."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Return the viewer, or None when nobody is signed in."""
        viewer = getattr(request, "viewer", None)
        channel.set("ui")
        return viewer or None


ROUTERS = (
    ("/describe", "regulars.core.records.api.general.describe_router"),
    ("/search", "regulars.core.records.api.search.router"),
    ("/entries", "regulars.core.records.api.general.entries_router"),
    ("/views", "regulars.core.records.views.api.router"),
    ("/jobs", "regulars.core.jobs.api.router"),
    ("/today", "regulars.commons.activities.today.api.router"),
    ("/parties", "regulars.commons.directory.network.api.router"),
    ("/files", "regulars.core.files.api.router"),
    ("/session", "regulars.core.administration.session.api.router"),
    ("/setup", "regulars.core.administration.workspace.api.setup_router"),
    ("/settings", "regulars.core.administration.workspace.api.settings_router"),
    ("/demo", "regulars.core.administration.workspace.api.demo_router"),
    ("/users", "regulars.core.administration.users.api.router"),
    ("/teams", "regulars.core.administration.teams.api.router"),
    ("/roles", "regulars.core.administration.roles.api.router"),
    ("/fields", "regulars.core.administration.fields.api.router"),
    ("/tags", "regulars.core.administration.tags.api.router"),
    ("/imports", "regulars.core.records.importing.api.router"),
)


class HouseApi(NinjaAPI):
    """The API, whose document tells problems by their own media type."""

    def get_openapi_schema(self, **options: Any) -> Any:
        """Return the OpenAPI document."""
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for status, answer in operation["responses"].items():
                    if int(status) >= 400 and "application/json" in answer.get("content", {}):
                        answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
        return schema


def make_api() -> NinjaAPI:
    """Return the API with the routes of every record type."""
    share_response_models()
    api = HouseApi(title="Regulars", version="1", auth=SignedIn(), docs_url=None, openapi_url="/openapi.json")
    add_refusals(api)
    for prefix, place in ROUTERS:
        api.add_router(prefix, place)
    for record_type in all_record_types():
        routes = routes_of(record_type)
        add_export_route(routes, record_type)
        api.add_router(f"/{record_type.slug}", routes)
    return api


def add_refusals(api: NinjaAPI) -> None:
    """Tell every refusal as problem+json."""

    @api.exception_handler(Problem)
    def refuse(request: HttpRequest, problem: Any) -> HttpResponse:
        return problem_response(problem)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(unreadable(wrong.errors))

    @api.exception_handler(HttpError)
    def http_error(request: HttpRequest, wrong: Any) -> HttpResponse:
        problem = NotSignedIn("Sign in first.") if wrong.status_code == 401 else BadRequest(str(wrong))
        return problem_response(problem)

    @api.exception_handler(Http404)
    def gone(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(NotFound())

    @api.exception_handler(MultiPartParserError)
    @api.exception_handler(SuspiciousOperation)
    def garbled(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(BadRequest("The body could not be read: it is cut off, too large, or not a form."))

    @api.exception_handler(Exception)
    def broken(request: HttpRequest, wrong: Any) -> HttpResponse:
        log.error("%s %s broke", request.method, request.path, exc_info=wrong)
        return problem_response(Broken())
