"""What a submission opens is written down beside it, so that it can be found, and taken back together."""

from typing import Any

from regulars.commons.webforms.submission.events import SubmissionCame
from regulars.commons.webforms.submission.models import Opened, Submission
from regulars.core.access.viewer import SYSTEM
from regulars.core.journal.recording import Written
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record


def submission_for(written: Written, opens: str) -> Submission | None:
    """Return the submission that an entry tells of, if its form opens such a thing, and somebody is known by it."""
    if not isinstance(written.event, SubmissionCame):
        return None
    found = Submission.objects.select_related("form").filter(pk=written.about.record_id or 0).first()
    return found if found and found.party_id and found.form and found.form.opens == opens else None


def open_from(submission: Submission, slug: str, body: dict[str, Any]) -> None:
    """Add a record that follows from a submission: it is the form's keeper's."""
    keeper = {"owner": submission.owner_id} if submission.owner_id else {}
    row, entry = create_record(record_type(slug), {**body, **keeper, "party": submission.party_id}, by=SYSTEM)
    Opened.objects.create(submission=submission, record_type=slug, record_id=row.pk, entry_id=entry)
