"""What all verbs of cases share: columns are set, the clocks follow, and the journal tells it."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.service.case.clocks import Clock, clocks_of
from regulars.service.case.keeping import keep_clocks
from regulars.service.case.models import Case
from regulars.service.case.terms import Terms
from regulars.service.case.waits import DONE


def cases() -> type[RecordType]:
    """Return the record type of cases."""
    return record_type("cases")


def require_open(case: Case) -> None:
    """Raise Invalid for a case that is solved or closed."""
    if case.state in DONE:
        raise Invalid(say("This case is solved; open it again first."))


def settle(case: Case, event: Event, *, by: Viewer, **values: Any) -> int:
    """Set columns of a case as one step that an event tells; return its entry."""
    return journal_save(cases(), case, "change", by=by, changes=[change_case(case, **values)], event=event)


def change_case(case: Case, **values: Any) -> ChangeMade:
    """Set columns of a case and what follows from them for its clocks; return the change for the journal."""
    stands = Case(**{name: getattr(case, name) for name in _CLOCKED} | values)
    stands.created_at = case.created_at
    terms = Terms()
    answer, solve = clocks_of(stands, terms)
    values |= {"answer_took": _took(answer), "solve_took": _took(solve)}
    change = set_columns(cases(), case, **values)
    keep_clocks([case.pk], terms)
    return change


_CLOCKED = (
    "state", "impact", "urgency", "queue_id", "level", "waits", "answered_at", "solved_at", "answer_took", "solve_took",
)  # fmt: skip


def _took(clock: Clock) -> int | None:
    return None if clock.stopped is None else int(clock.used(clock.stopped).total_seconds())
