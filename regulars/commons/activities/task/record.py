"""How the house shows tasks."""

from regulars.commons.activities.importing import TASKS_IMPORTER
from regulars.commons.activities.task.actions import complete_task, reopen_task
from regulars.commons.activities.task.events import TaskChanged, TaskSet
from regulars.commons.activities.task.models import ChecklistItem, Task
from regulars.commons.activities.task.state import STATE
from regulars.core.records.record_type import ChildGroup, RecordType, Section, Verb
from regulars.core.records.registry import register


@register
class Tasks(RecordType):
    """A task with an owner and a day."""

    slug, label, plural, icon = "tasks", "Task", "Tasks", "checkbox"
    model = Task
    room = "activities"
    title_field = "title"
    subtitle_fields = ("party",)
    fields = ("title", "party", "due_on", "owner", "remind_days", "repeats", "details", "done_at", STATE)
    columns = ("title", "party", "due_on", "owner", "repeats", "done_at")
    timeline_fields = ("title", "due_on", "owner", "repeats", "details", "done_at")
    form = (Section("Task", ("title", "party", "due_on", "owner", "remind_days", "repeats", "details")),)
    children = (ChildGroup("checklist", ChecklistItem, "task", "Checklist", "Step", ("text", "is_done")),)
    importing = TASKS_IMPORTER
    sort = "state"
    hidden_with = {STATE.name: ("due_on", "done_at")}
    calendars = ("due_on",)
    boards = ("owner",)
    through = "party"
    subjects = ("party",)
    under_way = ("done_at", "t.done_at IS NULL")
    search = {"title": "name", "details": "text", "party": "text"}
    events = {"create": TaskSet(), "change": TaskChanged()}
    verbs = (
        Verb("complete", "Done", "check", complete_task, offered=lambda values: not values.get("done_at")),
        Verb(
            "reopen",
            "Not done after all",
            "arrow-back-up",
            reopen_task,
            offered=lambda values: bool(values.get("done_at")),
        ),
    )
