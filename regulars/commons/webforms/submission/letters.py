"""The letter that asks a visitor to confirm what she sent: nothing that she typed stands in it."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import override

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.confirming import link_for
from regulars.commons.webforms.submission.models import Submission
from regulars.core.access.speaking import language_for
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.words import say


@job("webforms.confirm", label="Ask a visitor to confirm what she sent", is_visible=False)
def send_confirmation(progress: JobProgress, *, submission: int) -> dict[str, Any] | None:
    """Send the link, if the submission still waits for it."""
    found = Submission.objects.filter(pk=submission, state__in=("waiting", "held"), trashed_at=None).first()
    form = found and WebForm.objects.filter(pk=found.form_id or 0).first()
    if not found or not form:
        return None
    company = the_workspace().company or "Regulars"
    with override(language_for(found.language)):
        # Whoever typed somebody else's address must not be able to write to her in our name.
        lines = [
            say("Hello,"),
            say(
                "somebody, probably you, filled in “{form}” with this address. Confirm it here within seven days:",
                form=form.heading or form.name,
            ),
            link_for(found, form),
            say("If it was not you, do nothing: what was typed then counts for nothing."),
            company,
        ]
        subject = say("Please confirm what you sent to {company}", company=company)
    send_mail(" ".join(subject.split()), "\n\n".join(lines), settings.DEFAULT_FROM_EMAIL, [found.email])
    return None
