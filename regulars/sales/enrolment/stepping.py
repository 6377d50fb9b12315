"""Each due step of a sequence becomes a task for whoever owns the enrolment."""

import datetime as dt
from typing import Any

from regulars.commons.activities.task.models import Task
from regulars.core.access.house_day import house_today
from regulars.core.access.speaking import in_house_language
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.objects import load_objects
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row, set_columns
from regulars.core.words import say
from regulars.sales.enrolment.events import StepCame
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.rules import in_order, next_due
from regulars.sales.sequence.models import SequenceStep

AT_A_TIME = 100
_DUE = "t.state = 'running' AND t.trashed_at IS NULL AND t.next_on <= %s AND t.id > %s"


def steps_of(sequence_id: int) -> list[SequenceStep]:
    """Return the steps of a sequence in their order."""
    return in_order(list(SequenceStep.objects.filter(sequence_id=sequence_id).order_by("id")))


def due_steps(enrolment: Enrolment, began: dt.date, today: dt.date) -> tuple[list[ChangeMade], dict[str, Any]]:
    """Make a task of each step that is due; return these changes, and how the enrolment stands after them."""
    steps, done, changes = steps_of(enrolment.sequence_id), enrolment.step, list[ChangeMade]()
    while (due := next_due(steps, done, began)) and due <= today:
        changes.append(add_row(record_type("tasks"), _task(enrolment, steps[done], done + 1, today)))
        done += 1
    return changes, {"step": done, "next_on": due, "state": "running" if due else "done"}


def take_step(enrolment: Enrolment, today: dt.date) -> None:
    """Write the due steps of one enrolment down, as one entry."""
    kind = record_type("enrolments")
    changes, values = due_steps(enrolment, enrolment.began_on or today, today)
    changes.append(set_columns(kind, enrolment, **values))
    journal_save(kind, enrolment, "change", by=SYSTEM, changes=changes, event=StepCame())


@new_day
def step_on(day: NewDay, progress: JobProgress) -> None:
    """Take the steps that are due today."""
    last, today = 0, house_today()
    while True:
        progress.raise_if_cancelled()
        with write_transaction():
            due = load_objects(
                Enrolment, _DUE, [today.isoformat(), last], order=f"t.id LIMIT {AT_A_TIME}", is_locked=True
            )
            for one in due:
                take_step(one, today)
        if not due:
            return
        last = due[-1].pk


def _task(enrolment: Enrolment, step: SequenceStep, number: int, today: dt.date) -> Task:
    with in_house_language():
        what = step.text or say("Get in touch")
        title = say("Call: {what}", what=what) if step.kind == "call" else what
        details = say("Step {number} of “{name}”", number=number, name=enrolment.name)
    return Task(
        title=title[:300], party_id=enrolment.party_id, owner_id=enrolment.owner_id, due_on=today, details=details,
        is_demo=enrolment.is_demo,
    )  # fmt: skip
