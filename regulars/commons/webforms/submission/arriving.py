"""A submission arrives: it is kept at once, and counts at once or once it was confirmed."""

from typing import Any

from django.utils import timezone

from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.agreeing import agree
from regulars.commons.webforms.submission.events import SubmissionCame, SubmissionWaits
from regulars.commons.webforms.submission.models import Submission
from regulars.commons.webforms.submission.settling import Settled, settle_party
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.objects import lock_rows
from regulars.core.journal.recording import ChangeMade, channel
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row, set_columns


def keep_waiting(submission: Submission) -> None:
    """Keep a submission that does not count yet; nobody becomes a party by it."""
    made = add_row(_submissions(), submission)
    journal_save(_submissions(), submission, "create", by=SYSTEM, changes=[made], event=SubmissionWaits())


def keep_received(submission: Submission, form: WebForm) -> int:
    """Keep a submission that counts at once; return its entry."""
    settled = _settle(submission, submission.owner_id)
    submission.party_id, submission.proposals = settled.party, settled.proposals
    made = add_row(_submissions(), submission)
    return _journal(submission, form, [*settled.changes, made], by=SYSTEM)


def take_in(submission: Submission, form: WebForm | None, *, state: str, by: Viewer = SYSTEM) -> int:
    """Let a submission count that waited; return its entry."""
    now = timezone.now()
    confirmed: dict[str, Any] = {"confirmed_at": now} if state == "confirmed" else {}
    submission.confirmed_at = confirmed.get("confirmed_at")
    keeper = submission.owner_id or (form.goes_to_id if form else None)
    settled = _settle(submission, keeper)
    submission.confirmed_at = None
    values = {
        "state": state,
        "party_id": settled.party,
        "proposals": settled.proposals,
        "owner_id": keeper,
        **confirmed,
    }
    changed = set_columns(_submissions(), submission, **values)
    return _journal(submission, form, [*settled.changes, changed], by=by)


def _settle(submission: Submission, keeper: int | None) -> Settled:
    # One at a time, through whichever forms they come: the second finds the party that the first one made.
    lock_rows(WebForm, [*WebForm.objects.order_by("id").values_list("pk", flat=True)[:1]])
    return settle_party(submission.answers, keeper=keeper)


def _journal(submission: Submission, form: WebForm | None, changes: list[ChangeMade], *, by: Viewer) -> int:
    if form and submission.party_id:
        changes = [*agree(submission, form, submission.party_id), *changes]
    token = channel.set("form")
    try:
        return journal_save(_submissions(), submission, "create", by=by, changes=changes, event=SubmissionCame())
    finally:
        channel.reset(token)


def _submissions() -> type[RecordType]:
    return record_type("submissions")
