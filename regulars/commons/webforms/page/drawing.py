"""A form's page drawn: what was typed stands in it again, and what is wrong beside it."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from regulars.commons.webforms.form.addresses import sites_of
from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.form.questions import Question, questions_of
from regulars.commons.webforms.guard.load import is_under_load
from regulars.commons.webforms.guard.tokens import PageToken, new_token
from regulars.commons.webforms.guard.work import challenge_for
from regulars.commons.webforms.page.typed import NOTHING
from regulars.commons.webforms.page.words import countries, frame_words
from regulars.commons.webforms.submission.agreeing import consent_words
from regulars.commons.webforms.submission.answers import ADDRESS_PARTS
from regulars.core.contracts import one_line
from regulars.core.open_pages.pages import open_page
from regulars.core.words import say

_INPUTS = {"email": "email", "phone": "tel", "number": "text", "date": "date", "url": "url"}
_FILLS = {
    "name": "name", "email": "email", "phone": "tel", "organisation": "organization", "job_title": "organization-title",
}  # fmt: skip
_FILLS_ADDRESS = {"street": "street-address", "postcode": "postal-code", "city": "address-level2", "country": "country"}
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'{more}; base-uri 'none'; frame-ancestors {sites}"
)


def draw_form(
    request: HttpRequest, form: WebForm, *, typed: QueryDict = NOTHING, wrong: dict[str, str] | None = None,
    notice: str = "", status: int = 200, keeps: tuple[str, PageToken] | None = None,
    questions: list[Question] | None = None,
) -> HttpResponse:  # fmt: skip
    """Draw the page with its questions; `keeps` is the token of a page that is shown again."""
    token, told = keeps or new_token(form.pk or 0)
    asked = questions_of(form) if questions is None else questions
    found = wrong or {}
    work = challenge_for(told.nonce, is_hard=is_under_load(form.pk or 0))
    return framed(
        request, form, "webforms/form.html", status=status,
        intro=form.intro, token=token, work_text=json.dumps(work),
        questions=[_drawn(one, typed, found.get(one.key, "")) for one in asked], countries=countries(),
        button=form.button or say("Send"), notice=notice, consent=consent_words(form),
        agree_wrong=found.get("agree", ""),
        is_agreed=bool(typed.get("agree")), is_consent_required=form.is_consent_required,
        is_preview=questions is not None,
    )  # fmt: skip


def framed(request: HttpRequest, form: WebForm, template: str, *, status: int = 200, **words: Any) -> HttpResponse:
    """Return one of a form's pages, which may stand inside the sites that it names."""
    is_inside = "frame" in request.GET
    title = one_line(words.pop("title", "") or form.heading or form.name)
    response = open_page(
        request, template, title=title, status=status, policy=policy_of(form), words=frame_words(),
        is_inside=is_inside, form_slug=form.slug, query="?frame=1" if is_inside else "", **words,
    )  # fmt: skip
    response["Cache-Control"] = "no-store"
    # A page that isolates itself may show it too.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def policy_of(form: WebForm) -> str:
    """Return the policy of a form's pages: who may frame them, and where the browser may go once it was sent."""
    sites = " ".join(["'self'", *sites_of(form.sites)]) if form.sites.strip() else "*"
    return _POLICY.format(sites=sites, more=_goes_on(form.redirect))


def _goes_on(redirect: str) -> str:
    try:
        return f" {sites_of(redirect)[0]}" if redirect else ""
    except ValueError:
        return ""


def _drawn(question: Question, typed: QueryDict, wrong: str) -> dict[str, Any]:
    kind = question.field.kind.slug
    values = typed.getlist(question.key)
    told: dict[str, Any] = {
        "key": question.key, "label": question.label, "help": question.help, "is_required": question.is_required,
        "kind": kind, "wrong": wrong, "value": values[0] if values else "", "input": _INPUTS.get(kind, "text"),
        "fills": _FILLS.get(question.kind, "off"), "most": question.field.max_length or 1_000,
        "mode": "decimal" if kind == "number" else "",
    }  # fmt: skip
    if kind in ("choice", "choices"):
        choices = question.field.choices
        told["choices"] = [{**one, "is_chosen": one["value"] in values} for one in choices]
        told["is_long"] = len(choices) > 7
    if kind == "address":
        words = frame_words()
        told["parts"] = [
            {"key": f"{question.key}.{part}", "label": words[part], "value": typed.get(f"{question.key}.{part}", ""),
             "fills": _FILLS_ADDRESS[part], "is_country": part == "country"}
            for part in ADDRESS_PARTS
        ]  # fmt: skip
    return told
