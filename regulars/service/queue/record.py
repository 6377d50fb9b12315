"""How the house shows queues."""

from regulars.core.records.record_type import ChildGroup, RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.service.queue.models import Queue, QueueHoliday, QueueWindow
from regulars.service.queue.saving import check_queue


@register
class Queues(RecordType):
    """Where cases wait, and when they are worked on."""

    slug, label, plural, icon = "queues", "Queue", "Queues", "inbox"
    model = Queue
    room, in_menu, is_setting, owner = "service", False, True, None
    title_key = "name_key"
    fields = ("name", "zone", "lead", "takes", "reopen_days", "asks", "after_bad")
    columns = ("name", "zone", "lead", "takes", "reopen_days")
    form = (
        Section("Queue", ("name", "zone", "lead", "takes", "reopen_days")),
        Section("Satisfaction", ("asks", "after_bad")),
    )
    children = (
        ChildGroup("windows", QueueWindow, "queue", "Working hours", "Window", ("weekday", "begins", "ends")),
        ChildGroup("holidays", QueueHoliday, "queue", "Holidays", "Holiday", ("day", "name")),
    )
    sort = "name"
    saving = Saving(before=check_queue)
    search = {"name": "name"}
