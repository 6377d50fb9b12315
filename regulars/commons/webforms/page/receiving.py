"""What was sent is looked at; whatever is refused comes back with all that was typed."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.cache import patch_cache_control

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.form.questions import questions_of
from regulars.commons.webforms.guard.load import UNPROVEN, note_sent
from regulars.commons.webforms.guard.tokens import LEAST_SECONDS, read_token
from regulars.commons.webforms.guard.work import is_done
from regulars.commons.webforms.page.drawing import draw_form
from regulars.commons.webforms.submission.answers import read_answers
from regulars.commons.webforms.submission.sending import RECEIVED, Sending, digest_of, keep, outcome_of, sent_before
from regulars.core.access.too_much import keep_pace
from regulars.core.words import say

# Named so that programs fill it in; people never see it.
HONEYPOT = "homepage"


def receive(request: HttpRequest, form: WebForm, typed: QueryDict) -> HttpResponse:
    """Take what was sent with a form's page, or show the page again and say what to do."""
    token = typed.get("token", "")
    told = read_token(token, form.pk)
    if told is None:
        return _again(
            request, form, typed, say("This page was open for too long. Please look at it, then send it again.")
        )
    digest = digest_of(typed)
    if before := sent_before(told.nonce):
        if before.digest == digest:
            return _went(request, form, outcome_of(before))
        return _again(request, form, typed, say("This was sent already. To send something else too, send it again."))
    questions = questions_of(form)
    answers = read_answers(questions, typed)
    has_agreed = bool(typed.get("agree"))
    if form.is_consent_required and not has_agreed:
        answers.wrong["agree"] = say("Without this it cannot be sent.")
    if answers.wrong or not answers.given:
        notice = say("Please look at what is marked below.") if answers.wrong else say("Nothing was filled in yet.")
        return draw_form(
            request, form, typed=typed, wrong=answers.wrong, notice=notice, status=422, keeps=(token, told)
        )
    if typed.get(HONEYPOT) or told.seconds < LEAST_SECONDS:
        notice = say("That was quick. Please look at it once more, then send it again.")
        return draw_form(request, form, typed=typed, notice=notice, status=422, keeps=(token, told))
    work = typed.get("work", "")
    if work and not is_done(work, told.nonce):
        return _again(request, form, typed, say("Your browser did not finish in time. Please send it again."))
    if not work:
        keep_pace(UNPROVEN, form.pk)
    note_sent(form.pk)
    outcome = keep(Sending(form, answers, told.nonce, has_agreed, is_proven=bool(work)), digest)
    return _went(request, form, outcome)


def _again(request: HttpRequest, form: WebForm, typed: QueryDict, notice: str) -> HttpResponse:
    return draw_form(request, form, typed=typed, notice=notice, status=422)


def _went(request: HttpRequest, form: WebForm, outcome: str) -> HttpResponse:
    """Lead on: reloading what comes then sends nothing again."""
    is_inside = "frame" in request.GET
    there = f"/open/forms/{form.slug}?done={outcome}" + ("&frame=1" if is_inside else "")
    if outcome == RECEIVED and form.redirect and not is_inside:
        there = form.redirect
    response = HttpResponseRedirect(there)
    response.status_code = 303
    patch_cache_control(response, no_store=True)
    return response
