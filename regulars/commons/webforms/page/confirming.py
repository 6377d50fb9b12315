"""The page behind the link of a mail: only its button confirms, for mail programs look into links by themselves."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.page.drawing import framed
from regulars.commons.webforms.page.views import form_named, thanks
from regulars.commons.webforms.submission.confirming import confirm, submission_of
from regulars.commons.webforms.submission.sending import RECEIVED
from regulars.core.open_pages.opening import for_anybody
from regulars.core.words import say


@for_anybody
def show_confirming(request: HttpRequest, *, slug: str, key: str) -> HttpResponse:
    """Show what is to be confirmed, or confirm it."""
    form = form_named(slug)
    submission = submission_of(key, form)
    if submission is None:
        gone = say("This link is no longer good: it is older than seven days, or was cut off. Send the form again.")
        return _told(request, form, gone, 410)
    if submission.state not in ("waiting", "held"):
        return _told(request, form, say("This was confirmed already. There is nothing left to do."), 200)
    if request.method != "POST":
        told = say("One last click, and what you sent is with us.")
        return framed(request, form, "webforms/confirm.html", told=told, button=say("Confirm"))
    confirm(submission, form)
    if form.redirect:
        return HttpResponseRedirect(form.redirect)
    return thanks(request, form, RECEIVED)


def _told(request: HttpRequest, form: WebForm, told: str, status: int) -> HttpResponse:
    return framed(request, form, "webforms/told.html", told=told, status=status)
