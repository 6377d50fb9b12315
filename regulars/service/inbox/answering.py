"""Answering from the inbox: nobody answers past what a colleague said meanwhile."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid, Stale
from regulars.core.records.reading.loading import load_record
from regulars.core.words import say
from regulars.service.case.actions import answer_case, wait_with_case
from regulars.service.case.events import CaseAnswered, CaseHeard, CaseSolved
from regulars.service.inbox.queries import cases

_SAID = (CaseAnswered.stored_name, CaseSolved.stored_name, CaseHeard.stored_name)


def answer_from_inbox(pk: int, text: str, *, then: str, seen: int | None, by: Viewer) -> list[int]:
    """Answer the customer, and solve the case or wait with it; return the entries as undo wants them.

    `seen` is the last thing said that the writer knows of. Raises Invalid for an empty answer, and Stale where
    somebody said something after it.
    """
    if not text.strip():
        raise Invalid.field("text", say("Write the answer first."))
    with write_transaction():
        case = load_record(by, "change", cases(), pk)
        if seen is not None:
            _refuse_if_late(case.pk, seen, by=by)
        entries = [answer_case(case, by=by, text=text, solve=then == "solve")]
        if then in ("customer", "supplier"):
            entries.append(wait_with_case(case, by=by, whom=then))
    return entries[::-1]


def _refuse_if_late(pk: int, seen: int, *, by: Viewer) -> None:
    """Raise Stale if somebody else spoke to the customer, or heard from her, after what the writer has seen."""
    newer = fetch_rows(
        "SELECT e.by_id FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id"
        " WHERE c.record_type = 'cases' AND c.record_id = %s AND e.id > %s AND e.event IN (%s, %s, %s)"
        " AND NOT EXISTS (SELECT 1 FROM journal_entry u WHERE u.undo_of_id = e.id) ORDER BY e.id DESC LIMIT 20",
        [pk, seen, *_SAID],
    )
    whose = next((row[0] for row in newer if row[0] != by.user_id), by.user_id)
    if whose == by.user_id:
        return
    name = fetch_value("SELECT name FROM access_user WHERE id = %s", [whose]) if whose else None
    who = name or say("The customer")
    raise Stale(say("{who} said something meanwhile. Read it, then send your answer.", who=who))
