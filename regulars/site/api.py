"""The API root: every router of the house, one way to refuse."""

from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from regulars.core.access.refusals import csrf_refused
from regulars.core.administration.session.doors import note_failure
from regulars.core.problems import BadRequest, NotFound, NotSignedIn, Problem, problem_response
from regulars.core.records.api.record_routes import routes_of
from regulars.core.records.exporting.api import add_export_route
from regulars.core.records.registry import all_record_types
from regulars.core.unreadable import unreadable
from regulars.core.words import say
from regulars.site.breaking import broken_answer
from regulars.site.doors import SignedIn, TokenBrought
from regulars.site.shared_models import share_models
from regulars.site.strict_requests import be_strict

ROUTERS = (
    ("/describe", "regulars.core.records.api.general.describe_router"),
    ("/search", "regulars.core.records.api.search.router"),
    ("/live", "regulars.core.records.live.api.router"),
    ("/entries", "regulars.core.records.api.general.entries_router"),
    ("/views", "regulars.core.records.views.api.router"),
    ("/together", "regulars.core.together.api.router"),
    ("/notifications", "regulars.core.together.api.notifications"),
    ("/jobs", "regulars.core.jobs.api.router"),
    ("/today", "regulars.commons.activities.today.api.router"),
    ("/forms", "regulars.commons.webforms.submission.api.router"),
    ("/forms", "regulars.commons.webforms.page.api.router"),
    ("/leads", "regulars.sales.score.api.score_router"),
    ("/leads", "regulars.sales.lead.api.router"),
    ("/lead-habits", "regulars.sales.score.api.habits_router"),
    ("/assignment-rules", "regulars.sales.assignment.api.router"),
    ("/sequences", "regulars.sales.enrolment.api.router"),
    ("/calls", "regulars.insight.callcard.api.router"),
    ("/forecast", "regulars.sales.forecast.api.router"),
    ("/chances", "regulars.sales.chance.api.router"),
    ("/sales-reports", "regulars.sales.report.api.router"),
    ("/cases", "regulars.service.case.api.router"),
    ("/cases", "regulars.service.satisfaction.api.router"),
    ("/canned", "regulars.service.canned.api.router"),
    ("/service", "regulars.service.report.api.router"),
    ("/articles", "regulars.service.article.api.router"),
    ("/help-site", "regulars.service.article.api.site_router"),
    ("/inbox", "regulars.service.inbox.api.router"),
    ("/sales", "regulars.sales.board.api.router"),
    ("/sales", "regulars.sales.day.api.router"),
    ("/parties", "regulars.commons.directory.network.api.router"),
    ("/parties", "regulars.commons.directory.glance.api.router"),
    ("/doubles", "regulars.commons.directory.doubles.api.router"),
    ("/consents", "regulars.commons.directory.consent.api.router"),
    ("/consents/purposes", "regulars.commons.directory.consent.purposes_api.router"),
    ("/files", "regulars.core.files.api.router"),
    ("/attachments", "regulars.core.records.attaching.api.router"),
    ("/session", "regulars.core.administration.session.api.router"),
    ("/session", "regulars.core.administration.outside.api.router"),
    ("/password", "regulars.core.administration.passwords.api.router"),
    ("/security", "regulars.core.administration.factors.api.router"),
    ("/session", "regulars.core.administration.session.passkey_api.router"),
    ("/security/address", "regulars.core.administration.addresses.api.router"),
    ("/security/passkeys", "regulars.core.administration.factors.passkey_api.router"),
    ("/sessions", "regulars.core.administration.sessions.api.router"),
    ("/tokens", "regulars.core.administration.tokens.api.router"),
    ("/setup", "regulars.core.administration.workspace.api.setup_router"),
    ("/settings", "regulars.core.administration.workspace.api.settings_router"),
    ("/access", "regulars.core.administration.explaining.api.router"),
    ("/access", "regulars.core.administration.previewing.api.router"),
    ("/access", "regulars.core.administration.sensitive.api.router"),
    ("/audit", "regulars.core.administration.audit.api.router"),
    ("/privacy", "regulars.core.privacy.api.router"),
    ("/privacy/retention", "regulars.core.privacy.retention.api.router"),
    ("/privacy/archive", "regulars.core.privacy.archive_api.router"),
    ("/backups", "regulars.core.keeping.api.router"),
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
    share_models()
    be_strict()
    api = HouseApi(
        title="Regulars", version="1", auth=[TokenBrought(), SignedIn()], docs_url=None, openapi_url="/openapi.json"
    )
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
        note_failure(request)
        return problem_response(problem)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(unreadable(wrong.errors))

    @api.exception_handler(HttpError)
    def http_error(request: HttpRequest, wrong: Any) -> HttpResponse:
        if wrong.status_code == 403:
            # The library says so of one thing only: a write without this browser's token.
            return csrf_refused(request)
        problem = NotSignedIn(say("Sign in first.")) if wrong.status_code == 401 else BadRequest(say(str(wrong)))
        return problem_response(problem)

    @api.exception_handler(Http404)
    def gone(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(NotFound())

    @api.exception_handler(MultiPartParserError)
    @api.exception_handler(SuspiciousOperation)
    def garbled(request: HttpRequest, wrong: Any) -> HttpResponse:
        return problem_response(BadRequest(say("The body could not be read: it is cut off, too large, or not a form.")))

    @api.exception_handler(Exception)
    def broken(request: HttpRequest, wrong: Any) -> HttpResponse:
        return broken_answer(request, wrong)
