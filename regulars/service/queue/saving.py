"""What a save of a queue checks: its zone, its windows and its holidays."""

from zoneinfo import ZoneInfo, available_timezones

from regulars.core.access.house_day import house_zone
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.promise.hours import Hours, Window
from regulars.service.queue.models import Queue, QueueHoliday, QueueWindow
from regulars.service.queue.rules import minutes_of


def check_queue(save: Save) -> None:
    """Refuse a zone that there is not, and windows that end before they begin."""
    zone = save.values.get("zone")
    if zone and zone not in available_timezones():
        raise Invalid.field("zone", say("Choose one of the time zones, for example Europe/Oslo."))
    for place, row in enumerate(save.children.get("windows", ())):
        for name in ("begins", "ends"):
            try:
                minutes_of(row[name])
            except ValueError:
                raise Invalid.field(f"children.windows.{place}.{name}", say("Write the time like 09:00.")) from None
        if minutes_of(row["ends"]) <= minutes_of(row["begins"]):
            raise Invalid.field(f"children.windows.{place}.ends", say("This ends before it begins."))


def hours_of(queue_id: int | None) -> Hours:
    """Return when a queue works; without a queue, always."""
    queue = Queue.objects.filter(pk=queue_id).first() if queue_id else None
    if queue is None:
        return Hours(house_zone())
    windows = tuple(
        Window(int(one.weekday), minutes_of(one.begins), minutes_of(one.ends))
        for one in QueueWindow.objects.filter(queue=queue)
    )
    holidays = frozenset(QueueHoliday.objects.filter(queue=queue).values_list("day", flat=True))
    return Hours(ZoneInfo(queue.zone) if queue.zone else house_zone(), windows, holidays)
