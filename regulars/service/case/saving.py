"""What a save of a case completes: its number, its priority, its clocks."""

from django.utils import timezone

from regulars.core.problems import Invalid
from regulars.core.records.numbering import next_number
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.service.case.clocks import set_clocks
from regulars.service.promise.priorities import priority_of

_SET_BY = {"impact", "urgency", "queue", "level"}


def check_case(save: Save) -> None:
    """Refuse a case that is its own cause, in one step or in several."""
    parent = save.values.get("parent")
    while parent is not None:
        if parent == save.record.pk:
            raise Invalid.field("parent", say("A case cannot be its own cause; choose another one."))
        parent = type(save.record).objects.filter(pk=parent).values_list("parent_id", flat=True).first()


def derive_case(save: Save) -> bool:
    """Set what follows from a case's impact, urgency, queue and contract before it is written."""
    case = save.record
    if save.is_new:
        case.number = next_number("case")
    if save.is_new or _SET_BY & save.values.keys():
        case.priority = priority_of(case.impact, case.urgency)
        set_clocks(case, case.created_at or timezone.now())
    return True
