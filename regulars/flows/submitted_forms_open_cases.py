"""A form that was sent opens a case, where its form says so."""

from django.db.models import QuerySet

from regulars.commons.webforms.form.landing import Landing, landing_id, offer_landing
from regulars.commons.webforms.submission.opening import open_from, submission_for
from regulars.core.journal.recording import Written, on_entry
from regulars.core.words import mark
from regulars.service.queue.models import Queue


@on_entry
def open_case_for_submission(written: Written) -> None:
    """Open a case of whoever sent a form, in the queue that the form chose."""
    submission = submission_for(written, "case")
    if submission is None or submission.form is None:
        return
    queue = _queues().filter(pk=landing_id(submission.form, "queues")).first() or _queues().first()
    body = {"subject": submission.name, "channel": "form", "description": submission.told}
    open_from(submission, "cases", body | ({"queue": queue.pk} if queue else {}))


def _queues() -> QuerySet[Queue]:
    return Queue.objects.filter(trashed_at=None).order_by("name_key", "id")


offer_landing(
    Landing(
        "case",
        "queues",
        lambda: _queues().values_list("pk", "name"),
        mark("A case lands in a queue: choose one of them, or none for the first."),
    )
)
