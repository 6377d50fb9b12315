"""What one does with a task."""

import datetime as dt

from django.utils import timezone

from regulars.commons.activities.task.events import TaskDone, TaskReopened
from regulars.commons.activities.task.models import ChecklistItem, Task
from regulars.commons.activities.task.rules import day_meant, first_due_after
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.beside import copy_beside
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say


def complete_task(task: Task, *, by: Viewer) -> int:
    """Mark a task done; one that repeats comes back with its next day. Raises Invalid if it is done already."""
    if task.done_at:
        raise Invalid(say("This task is done already."))
    changes = [set_columns(_tasks(), task, done_at=timezone.now())]
    today = today_for(by)
    due = first_due_after(today, task.due_on or today, task.repeats, task.repeat_day) if task.repeats else None
    if due:
        changes.append(_repeat(task, due, today))
    return journal_save(_tasks(), task, "change", by=by, changes=changes, event=TaskDone())


def reopen_task(task: Task, *, by: Viewer) -> int:
    """Take a task's tick away. Raises Invalid if it is open."""
    if not task.done_at:
        raise Invalid(say("This task is still open."))
    return journal_save(
        _tasks(), task, "change", by=by, changes=[set_columns(_tasks(), task, done_at=None)], event=TaskReopened()
    )


def _repeat(task: Task, due: dt.date, today: dt.date) -> ChangeMade:
    following = Task(
        title=task.title, party_id=task.party_id, owner_id=task.owner_id, details=task.details,
        remind_days=task.remind_days, repeats=task.repeats, custom=task.custom, is_demo=task.is_demo,
        due_on=due,
        repeat_day=day_meant(task.due_on or today, task.repeat_day),
    )  # fmt: skip
    following.created_at = following.changed_at = timezone.now()
    following.save()
    for item in ChecklistItem.objects.filter(task=task).order_by("id"):
        ChecklistItem.objects.create(task=following, text=item.text)
    copy_beside(_tasks(), task.pk, to=following.pk)
    index_records(_tasks(), [following.pk])
    return ChangeMade("tasks", following.pk, "create", None, take_snapshots(_tasks(), [following])[following.pk])


def _tasks() -> type[RecordType]:
    return record_type("tasks")
