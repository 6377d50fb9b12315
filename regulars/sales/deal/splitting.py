"""A part of a deal becomes a deal of its own: some lines or some of its worth, and who has a part in both."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.fields import group_is_writable, writable_fields
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_in_place
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.values import Parsed
from regulars.core.records.writing.verbs import add_checked, add_row
from regulars.core.words import say
from regulars.sales.deal.events import DealSplit
from regulars.sales.deal.models import Deal, DealLine
from regulars.sales.deal.openness import require_open
from regulars.sales.deal.rules import weighed, worth_of
from regulars.sales.deal.saving import chance_of
from regulars.sales.deal.taking import take_lines

Worth = tuple[Decimal, str]
Taken = dict[int, Decimal | None]


def split_deal(
    deal: Deal, *, by: Viewer, name: str, value: Worth | None = None, lines: Taken | None = None,
    people: list[int] | None = None,
) -> int:  # fmt: skip
    """Take a part of an open deal out as a deal of its own, with some of its lines or worth, and some of its people.

    `lines` says how much of each line goes along, `people` which parts are noted in the new deal too. Raises Invalid
    if the part is worth more than the whole, in another currency, or all of it; Refused.
    """
    require_open(deal)
    if not name:
        raise Invalid.field("name", say("Say what the part that is split off is called."))
    require_any(by, "create", _deals())
    _require_writable(by, value, lines)
    stays, leaves = take_lines(deal, lines or {})
    worth = _worth_taken(deal, value, stays, leaves)
    part = _part_of(deal, name, worth)
    made = add_row(_deals(), part, lines=leaves)
    changes = [*_left(deal, worth, stays, leaves), made, *_people_along(deal, part, people or [], by)]
    return journal_save(_deals(), deal, "change", by=by, changes=changes, event=DealSplit(part=name))


_KEPT = (
    "party_id", "pipeline_id", "stage_id", "expected_on", "source", "campaign", "owner_id", "is_demo",
)  # fmt: skip


def _require_writable(by: Viewer, value: Worth | None, lines: Taken | None) -> None:
    """Raise Invalid where a user takes away what she may not write, or not even know."""
    deals = _deals()
    group = deals.children[0]
    if value and "value" not in writable_fields(deals, by):
        raise Invalid.field("value", say("There is no field called “{name}” here; leave it out.", name="value"))
    if lines and not (group_is_readable(group, deals, by) and group_is_writable(group, deals, by)):
        raise Invalid.field("lines", say("There are no rows called “{name}” here; leave them out.", name="lines"))


def _worth_taken(deal: Deal, value: Worth | None, stays: list[DealLine], leaves: list[DealLine]) -> Worth | None:
    """What goes along is worth: what its lines add up to, or what was said where no line has a price."""
    priced = [one for one in leaves if one.price is not None]
    left = [one for one in stays if one.price is not None]
    if priced and not left:
        raise Invalid.field("lines", say("Leave something in it: a deal that gives all away is not split."))
    worth = (worth_of(priced), priced[0].currency) if priced else None
    if value is None or value == worth:
        return worth
    if priced or (left and value[0]):
        raise Invalid.field("value", say("Its lines say what this deal is worth: choose which of them go along."))
    amount, currency = value
    if not 0 <= amount <= (deal.value or 0) or (amount and currency != deal.currency):
        raise Invalid.field("value", say("Name a part of what this deal is worth, in its own currency."))
    return value


def _part_of(deal: Deal, name: str, worth: Worth | None) -> Deal:
    amount, currency = worth or (None, deal.currency)
    copied: dict[str, Any] = {name: getattr(deal, name) for name in _KEPT}
    copied |= {"value": amount, "currency": currency, "weighted": weighed(amount, chance_of(deal, deal.stage))}
    return Deal(name=name, stage_since=timezone.now(), **copied)


def _left(deal: Deal, worth: Worth | None, stays: list[DealLine], leaves: list[DealLine]) -> list[ChangeMade]:
    """Take from a deal what left it."""
    parsed = Parsed()
    if leaves:
        parsed.children["lines"] = [{"id": one.pk, "quantity": one.quantity} for one in stays]
    if worth and worth[0] and all(one.price is None for one in leaves):
        parsed.values["value"] = (Decimal(deal.value or 0) - worth[0], deal.currency)
    return change_in_place(_deals(), deal, parsed, by=SYSTEM)


def _people_along(deal: Deal, part: Deal, people: list[int], by: Viewer) -> list[ChangeMade]:
    """Note in the new deal who has a part in it as in the old one."""
    changes: list[ChangeMade] = []
    for pk in people:
        noted = load_record(by, "see", record_type("parts"), pk)
        if noted.deal_id != deal.pk:
            raise Invalid.field("people", say("Choose among those who have a part in this deal."))
        values = {"deal": part.pk, "party": noted.party_id, "part": noted.part, "note": noted.note}
        changes.append(add_checked(record_type("parts"), values, by=by)[1])
    return changes


def _deals() -> type[RecordType]:
    return record_type("deals")
