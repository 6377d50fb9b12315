"""What one does with somebody's way through a sequence: go on, leave a step out, stop."""

from typing import Any

from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import mark, say
from regulars.sales.enrolment.events import SequencePaused, SequenceResumed, SequenceStopped, StepSkipped
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.rules import begun_anew, next_due
from regulars.sales.enrolment.stepping import due_steps, steps_of

BY_HAND = mark("by hand")


def pause_enrolment(enrolment: Enrolment, *, by: Viewer, why: str = BY_HAND) -> int:
    """Let a running one pause, and say why. Raises Invalid if it does not run."""
    if enrolment.state != "running":
        raise Invalid(say("Only a sequence that runs can pause."))
    change = set_columns(_enrolments(), enrolment, state="paused", paused_on=house_today(), why=why)
    return journal_save(_enrolments(), enrolment, "change", by=by, changes=[change], event=SequencePaused(why=why))


def resume_enrolment(enrolment: Enrolment, *, by: Viewer) -> int:
    """Go on after a pause, with as many days between the steps as before. Raises Invalid if it does not pause."""
    if enrolment.state != "paused":
        raise Invalid(say("Only a sequence that pauses can go on."))
    today = house_today()
    began = begun_anew(enrolment.began_on or today, enrolment.paused_on or today, today)
    changes, values = due_steps(enrolment, began, today)
    changes.append(set_columns(_enrolments(), enrolment, **values, began_on=began, paused_on=None, why=""))
    return journal_save(_enrolments(), enrolment, "change", by=by, changes=changes, event=SequenceResumed())


def skip_step(enrolment: Enrolment, *, by: Viewer) -> int:
    """Leave the next step out. Raises Invalid if there is none."""
    _require_going(enrolment)
    due = next_due(steps_of(enrolment.sequence_id), enrolment.step + 1, enrolment.began_on or house_today())
    values: dict[str, Any] = {"step": enrolment.step + 1, "next_on": due, "state": enrolment.state if due else "done"}
    change = set_columns(_enrolments(), enrolment, **values)
    return journal_save(_enrolments(), enrolment, "change", by=by, changes=[change], event=StepSkipped())


def stop_enrolment(enrolment: Enrolment, *, by: Viewer) -> int:
    """Stop before the end; tasks that were made stay. Raises Invalid if it is over."""
    _require_going(enrolment)
    change = set_columns(_enrolments(), enrolment, state="stopped", next_on=None)
    return journal_save(_enrolments(), enrolment, "change", by=by, changes=[change], event=SequenceStopped())


def _require_going(enrolment: Enrolment) -> None:
    if enrolment.state not in ("running", "paused"):
        raise Invalid(say("This sequence is over."))


def _enrolments() -> type[RecordType]:
    return record_type("enrolments")
