"""What one does with a submission: take it in though nobody confirmed it, take over what differs."""

from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.form.models import WebForm
from regulars.commons.webforms.submission.arriving import take_in
from regulars.commons.webforms.submission.bodies import body_adding
from regulars.commons.webforms.submission.events import ProposalTaken
from regulars.commons.webforms.submission.models import Submission
from regulars.commons.webforms.submission.settling import organisation_named
from regulars.commons.webforms.submission.told import Told
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.own_type import own_type
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_in_place
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.values import parse_values
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say


def accept_submission(submission: Submission, *, by: Viewer) -> int:
    """Let a submission count that waits. Raises Invalid if it counts already, Refused who may not add people."""
    if submission.state not in ("waiting", "held"):
        raise Invalid(say("This has been taken in already."))
    require_any(by, "create", record_type("people"))
    form = WebForm.objects.filter(pk=submission.form_id or 0).first()
    return take_in(submission, form, state="received", by=by)


def adopt_proposal(submission: Submission, *, by: Viewer, field: str = "") -> int:
    """Take over what somebody wrote beside what is known of her. Raises Invalid if there is nothing of that."""
    proposal = next((one for one in submission.proposals if one["field"] == field and not one["taken"]), None)
    if proposal is None or submission.party_id is None:
        raise Invalid.field("field", say("There is nothing left of that to take over."))
    told = Told(field, proposal["label"], proposal["value"], proposal["text"])
    party: Party = load_record(by, "change", record_type("parties"), submission.party_id)
    kind, changes = own_type(record_type("parties"), party), list[ChangeMade]()
    employer = _employer(told, changes, by=by)
    parsed = parse_values(kind, body_adding(party, told, employer=employer), by, is_new=False)
    changes += change_in_place(kind, party, parsed, by=by)
    taken = [{**one, "taken": True} if one is proposal else one for one in submission.proposals]
    submissions = record_type("submissions")
    changes.append(set_columns(submissions, submission, proposals=taken))
    event = ProposalTaken(what=told.text[:200])
    return journal_save(submissions, submission, "change", by=by, changes=changes, event=event)


def _employer(told: Told, changes: list[ChangeMade], *, by: Viewer) -> int | None:
    if told.field != "organisation":
        return None
    require_any(by, "create", record_type("organisations"))
    return organisation_named(str(told.value), changes)
