"""What one does with a case: answer, wait, go on, solve, close, open again."""

from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.service.case.clocks import DONE, WAITING, ended, set_clocks, waiting_from
from regulars.service.case.events import (
    CaseAnswered,
    CaseClosed,
    CaseReopened,
    CaseResumed,
    CaseSolved,
    CaseWaits,
)
from regulars.service.case.models import Case


def answer_case(case: Case, *, by: Viewer) -> int:
    """Note that the customer was answered; the first time stops that clock. Raises Invalid if the case is closed."""
    _require_open(case)
    values: dict[str, Any] = {"answered_at": case.answered_at or timezone.now()}
    if case.state == "new":
        values["state"] = "open"
    return _settle(case, CaseAnswered(), by=by, **values)


def wait_with_case(case: Case, *, by: Viewer, whom: str) -> int:
    """Let the clocks stand while the customer or a supplier is waited for. Raises Invalid if the case is closed."""
    _require_open(case)
    if whom not in WAITING:
        raise Invalid.field("whom", say("Say whom the case waits for."))
    waits = waiting_from(case.waits, whom)
    return _settle(case, CaseWaits(), by=by, state=whom, paused_at=case.paused_at or timezone.now(), waits=waits)


def resume_case(case: Case, *, by: Viewer) -> int:
    """Let the clocks run again. Raises Invalid if they do."""
    if case.state not in WAITING:
        raise Invalid(say("This case waits for nobody."))
    return _settle(case, CaseResumed(), by=by, state="open", paused_at=None, waits=ended(case.waits))


def solve_case(case: Case, *, by: Viewer, resolution: str = "", cause: str = "") -> int:
    """Say that a case is solved, and how. Raises Invalid if it is already, or nothing says how."""
    _require_open(case)
    if not (resolution or case.resolution):
        raise Invalid.field("resolution", say("Say in a few words how it was solved."))
    told = {"resolution": resolution or case.resolution, "cause": cause or case.cause, "waits": ended(case.waits)}
    return _settle(case, CaseSolved(), by=by, state="solved", solved_at=timezone.now(), paused_at=None, **told)


def close_case(case: Case, *, by: Viewer) -> int:
    """Close a solved case for good. Raises Invalid if it is not solved."""
    if case.state != "solved":
        raise Invalid(say("Solve this case first; then it can be closed."))
    return _settle(case, CaseClosed(), by=by, state="closed")


def reopen_case(case: Case, *, by: Viewer) -> int:
    """Open a case again that was solved. Raises Invalid if it is open."""
    if case.state not in DONE:
        raise Invalid(say("This case is open."))
    # Between its solution and now nobody owed anything.
    solved = (case.solved_at or timezone.now()).isoformat()
    waits = [*case.waits, ["solved", solved, timezone.now().isoformat()]]
    again = case.times_reopened + 1
    return _settle(case, CaseReopened(), by=by, state="open", solved_at=None, times_reopened=again, waits=waits)


def _require_open(case: Case) -> None:
    if case.state in DONE:
        raise Invalid(say("This case is solved; open it again first."))


def _settle(case: Case, event: Event, *, by: Viewer, **values: Any) -> int:
    stands = Case(**{name: getattr(case, name) for name in _CLOCKED} | values)
    set_clocks(stands, case.created_at)
    values |= {"answer_due_at": stands.answer_due_at, "solve_due_at": stands.solve_due_at}
    changes = [set_columns(_cases(), case, **values)]
    return journal_save(_cases(), case, "change", by=by, changes=changes, event=event)


_CLOCKED = ("state", "priority", "queue_id", "level", "waits")


def _cases() -> type[RecordType]:
    return record_type("cases")
