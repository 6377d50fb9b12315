"""What a save of a case completes: its number, its priority, its queue and contract."""

from django.utils import timezone

from regulars.core.access.house_day import house_day_of
from regulars.core.problems import Invalid
from regulars.core.records.numbering import next_number
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.contract.queries import level_of
from regulars.service.promise.priorities import priority_of, raised
from regulars.service.queue.models import Queue


def check_case(save: Save) -> None:
    """Refuse a case that is its own cause, or linked with itself; a new one takes over its queue and contract."""
    _check_parent(save)
    for place, row in enumerate(save.children.get("links", ())):
        if save.record.pk and row.get("other") == save.record.pk:
            raise Invalid.field(f"children.links.{place}.other", say("This is the case itself; choose another one."))
    if not save.is_new:
        return
    if not save.values.get("queue"):
        by_channel = Queue.objects.filter(takes=save.values.get("channel") or "phone", trashed_at=None)
        save.values["queue"] = by_channel.order_by("id").values_list("pk", flat=True).first()
    if not save.values.get("level"):
        parties = [save.values.get(name) for name in ("party", "contact")]
        save.values["level"] = level_of([one for one in parties if one], on=house_day_of(timezone.now()))


def _check_parent(save: Save) -> None:
    parent, seen = save.values.get("parent"), set()
    while parent is not None and parent not in seen:
        if parent == save.record.pk:
            raise Invalid.field("parent", say("A case cannot be its own cause; choose another one."))
        seen.add(parent)
        parent = type(save.record).objects.filter(pk=parent).values_list("parent_id", flat=True).first()


def derive_case(save: Save) -> bool:
    """Set a case's number and priority before it is written; its clocks follow once it stands."""
    case = save.record
    if save.is_new:
        case.number = next_number("case")
    if save.is_new or {"impact", "urgency"} & save.values.keys():
        case.priority = priority_of(case.impact, case.urgency)
        case.priority = raised(case.priority) if case.was_raised else case.priority
    return False
