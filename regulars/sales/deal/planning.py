"""The next step of a deal: a task that is made in place."""

import datetime as dt

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import Parsed
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.sales.deal.events import StepPlanned
from regulars.sales.deal.models import Deal
from regulars.sales.deal.openness import require_open


def plan_step(deal: Deal, *, by: Viewer, title: str = "", due_on: dt.date | None = None) -> int:
    """Make a task with the deal's customer and have it as the next step. Raises Invalid, Refused."""
    require_open(deal)
    if not title:
        raise Invalid.field("title", say("Say in a few words what is next."))
    pk, made = _add_task(deal, by, title, due_on)
    changes = [made, set_columns(record_type("deals"), deal, next_step_id=pk)]
    return journal_save(record_type("deals"), deal, "change", by=by, changes=changes, event=StepPlanned(step=title))


def _add_task(deal: Deal, by: Viewer, title: str, due_on: dt.date | None) -> tuple[int, ChangeMade]:
    tasks: type[RecordType] = record_type("tasks")
    require_any(by, "create", tasks)
    parsed, task = Parsed(), tasks.model()
    parsed.values = {"title": title, "party": deal.party_id, "due_on": due_on, "owner": by.user_id or deal.owner_id}
    save = begin_save(tasks, task, parsed, by=by, is_new=True)
    snapshot = store_new(tasks, save)
    index_records(tasks, [task.pk], epoch=by.epoch, are_new=True)
    return task.pk, ChangeMade("tasks", task.pk, "create", None, snapshot)
