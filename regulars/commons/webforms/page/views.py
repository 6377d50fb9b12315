"""/open/forms/…: a form's page, and what comes of sending it."""

from django.http import HttpRequest, HttpResponse, QueryDict

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.page.counting import count_view
from regulars.commons.webforms.page.drawing import draw_form, framed
from regulars.commons.webforms.page.receiving import receive
from regulars.commons.webforms.page.typed import NOTHING, typed_in
from regulars.commons.webforms.submission.sending import CONFIRM, HELD, RECEIVED
from regulars.core.access.house_day import house_today
from regulars.core.open_pages.opening import for_anybody_answered, tell_refusal
from regulars.core.problems import NotFound, Problem
from regulars.core.words import say


def _refuse(request: HttpRequest, problem: Problem, *, slug: str) -> HttpResponse:
    """Tell of a refusal on the form itself, with everything in it that was typed."""
    form = WebForm.objects.filter(slug=slug, trashed_at=None).first()
    if form is None or problem.status in (404, 413):
        return tell_refusal(request, problem)
    return draw_form(request, form, typed=typed_in(request), notice=problem.detail, status=problem.status)


@for_anybody_answered(_refuse)
def show_form(request: HttpRequest, *, slug: str) -> HttpResponse:
    """Show a form, or take what was sent with it."""
    form = form_named(slug)
    if request.method == "POST":
        typed = typed_in(request)
        return receive(request, form, typed) if is_open(form) else closed(request, form, typed=typed)
    done = request.GET.get("done", "")
    if done in (RECEIVED, CONFIRM, HELD):
        return thanks(request, form, done)
    if not is_open(form):
        return closed(request, form)
    if request.method == "GET":
        count_view(form)
    return draw_form(request, form)


def form_named(slug: str) -> WebForm:
    """Return the form at this address; raises NotFound."""
    form = WebForm.objects.filter(slug=slug, trashed_at=None).first()
    if form is None:
        raise NotFound(say("There is no form at this address. It may have moved; ask whoever gave you the link."))
    return form


def is_open(form: WebForm) -> bool:
    """Whether visitors may fill a form in today, by the company's day."""
    return form.is_active and (form.closes_on is None or house_today() <= form.closes_on)


def closed(request: HttpRequest, form: WebForm, *, typed: QueryDict = NOTHING) -> HttpResponse:
    """Say that a form is closed; who typed something has it back."""
    told = [text for name in typed if name.startswith("q") for text in typed.getlist(name) if text.strip()]
    lines = form.closed_text or say("This form is closed. Thank you for your interest.")
    return framed(request, form, "webforms/told.html", told=lines, typed=told, typed_words=say("What you wrote:"))


def thanks(request: HttpRequest, form: WebForm, done: str) -> HttpResponse:
    """Thank whoever sent a form, and say what comes next."""
    told = {
        RECEIVED: form.thanks or say("Thank you. We have received what you sent."),
        CONFIRM: say("Almost done: we sent you a mail with a link. Follow it, so that we know the address is yours."),
        HELD: say("Thank you. Somebody of us will look at what you sent."),
    }[done]
    goes_on = form.redirect if done == RECEIVED else ""
    return framed(
        request, form, "webforms/told.html", title=say("Thank you"), told=told, redirect=goes_on, go_on=say("Go on")
    )
