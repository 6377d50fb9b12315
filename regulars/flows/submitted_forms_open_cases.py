"""A form that was sent opens a case, where its form says so."""

from regulars.commons.webforms.submission.opening import open_from, submission_for
from regulars.core.journal.recording import Written, on_entry
from regulars.service.queue.models import Queue


@on_entry
def open_case_for_submission(written: Written) -> None:
    """Open a case of whoever sent a form, in the queue that the form names."""
    submission = submission_for(written, "case")
    if submission is None or submission.form is None:
        return
    alive = Queue.objects.filter(trashed_at=None).order_by("name_key", "id")
    queue = alive.filter(name=submission.form.lands_in).first() or alive.first()
    body = {"subject": submission.name, "channel": "form", "description": submission.told}
    open_from(submission, "cases", body | ({"queue": queue.pk} if queue else {}))
