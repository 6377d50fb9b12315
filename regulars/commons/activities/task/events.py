"""What happens to tasks."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class TaskSet(Event):
    """Somebody promised to do something."""

    stored_name = "task.set"
    sentence = "{by} set a task: {title}"
    room = "activities"
    icon = "checkbox"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class TaskChanged(Event):
    """A task was changed."""

    stored_name = "task.changed"
    sentence = "{by} changed a task: {title}"
    room = "activities"
    icon = "checkbox"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class TaskDone(Event):
    """A task was done."""

    stored_name = "task.done"
    sentence = "{by} did a task: {title}"
    room = "activities"
    icon = "check"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class TaskReopened(Event):
    """A task's tick was taken away."""

    stored_name = "task.reopened"
    sentence = "{by} opened a task again: {title}"
    room = "activities"
    icon = "arrow-back-up"
    forgets = ()
