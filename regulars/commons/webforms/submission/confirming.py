"""Confirming what was sent by a link in a mail: signed, good for a week, and once."""

from django.conf import settings
from django.core import signing

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.guard.tokens import SALT
from regulars.commons.webforms.submission.arriving import take_in
from regulars.commons.webforms.submission.models import Submission
from regulars.core.access.paces import Pace, note_asked, seconds_to_wait
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.foundation.text import fold

LASTS = 7 * 24 * 3600
_SALT = f"{SALT}.confirm"
# Nobody's mailbox is filled from here.
LETTERS = Pace("letters to visitors", at_once=3, seconds_each=3600.0)


def ask_to_confirm(submission: Submission) -> None:
    """Send the link, unless the address was sent several lately; what the visitor is told is the same."""
    to = fold(submission.email)
    if not seconds_to_wait(LETTERS, to):
        note_asked(LETTERS, to)
        start_job("webforms.confirm", by=SYSTEM, submission=submission.pk)


def link_for(submission: Submission, form: WebForm) -> str:
    """Return the link as it stands in the mail; its host is the configured one."""
    return f"{settings.ORIGIN}/open/forms/{form.slug}/confirm/{key_for(submission)}"


def key_for(submission: Submission) -> str:
    """Return the signed key of a submission."""
    return signing.dumps([submission.pk, submission.digest[:16]], salt=_SALT)


def submission_of(key: str, form: WebForm) -> Submission | None:
    """Return the submission that a key opens, None for one that is forged, too old or for nothing any more."""
    try:
        pk, digest = signing.loads(key[:300], salt=_SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = Submission.objects.filter(pk=pk, form=form, trashed_at=None).first()
    return found if found and found.digest[:16] == digest else None


def confirm(submission: Submission, form: WebForm) -> bool:
    """Let a submission count; False where it did already: a link works once."""
    with write_transaction():
        locked = Submission.objects.select_for_update().get(pk=submission.pk)
        if locked.state not in ("waiting", "held"):
            return False
        take_in(locked, form, state="confirmed")
    return True
