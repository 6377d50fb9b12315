"""What one does with a deal: win it, lose it, open it again, split it."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from regulars.commons.directory.party.turning import turn_role
from regulars.core.access.viewer import Viewer
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row, set_columns
from regulars.core.words import say
from regulars.sales.deal.events import DealLost, DealReopened, DealSplit, DealWon
from regulars.sales.deal.models import Deal
from regulars.sales.deal.rules import weighed
from regulars.sales.deal.saving import chance_of
from regulars.sales.deal.sums import priced_lines
from regulars.sales.deal.ways import stage_to_open_in


def win_deal(deal: Deal, *, by: Viewer) -> int:
    """Close a deal as won; whoever was a lead is a customer now. Raises Invalid if it is closed already."""
    _require_open(deal)
    changes = [_change(deal, state="won", closed_at=timezone.now(), lost_reason="")]
    changes += turn_role(deal.party_id, begins="customer", ends="lead")
    return journal_save(_deals(), deal, "change", by=by, changes=changes, event=DealWon())


def lose_deal(deal: Deal, *, by: Viewer, reason: str = "") -> int:
    """Close a deal as lost, with the reason. Raises Invalid if it is closed already or no reason is named."""
    _require_open(deal)
    if not reason:
        raise Invalid.field("reason", say("Say in a few words why it was lost."))
    return _settle(deal, DealLost(reason=reason), by=by, state="lost", closed_at=timezone.now(), lost_reason=reason)


def reopen_deal(deal: Deal, *, by: Viewer) -> int:
    """Open a closed deal again, in the stage it was in, or the first if that is gone. Raises Invalid if it is open."""
    if deal.state == "open":
        raise Invalid(say("This deal is open."))
    stage = stage_to_open_in(deal)
    return _settle(
        deal, DealReopened(), by=by, state="open", closed_at=None, lost_reason="", stage_since=timezone.now(),
        stage_id=stage.pk, pipeline_id=stage.pipeline_id,
    )  # fmt: skip


def split_deal(deal: Deal, *, by: Viewer, name: str, value: tuple[Decimal, str] | None = None) -> int:
    """Take a part of an open deal out as a deal of its own, its worth with it.

    Raises Invalid if the part is worth more than the whole, in another currency, or where lines say what it is worth.
    """
    _require_open(deal)
    if not name:
        raise Invalid.field("name", say("Say what the part that is split off is called."))
    amount, currency = value or (Decimal(0), deal.currency)
    if amount and priced_lines(deal):
        raise Invalid.field("value", say("Lines say what this deal is worth: split it without, then take lines over."))
    if amount < 0 or amount > (deal.value or 0) or (amount and currency != deal.currency):
        raise Invalid.field("value", say("Name a part of what this deal is worth, in its own currency."))
    copied: dict[str, Any] = {"value": amount, "weighted": weighed(amount, chance_of(deal, deal.stage))}
    copied |= {name: getattr(deal, name) for name in _KEPT}
    part = Deal(name=name, stage_since=timezone.now(), **copied)
    left = None if deal.value is None else deal.value - amount
    changes = [_change(deal, value=left), add_row(_deals(), part)]
    return journal_save(_deals(), deal, "change", by=by, changes=changes, event=DealSplit(part=name))


_KEPT = (
    "party_id", "pipeline_id", "stage_id", "currency", "expected_on", "source", "campaign", "competitors", "owner_id",
    "is_demo",
)  # fmt: skip


def _require_open(deal: Deal) -> None:
    if deal.state != "open":
        raise Invalid(say("This deal is closed; open it again first."))


def _settle(deal: Deal, event: Event, *, by: Viewer, **values: Any) -> int:
    return journal_save(_deals(), deal, "change", by=by, changes=[_change(deal, **values)], event=event)


def _change(deal: Deal, **values: Any) -> ChangeMade:
    stands = Deal(**{"state": deal.state, "value": deal.value, "stage_id": deal.stage_id} | values)
    return set_columns(_deals(), deal, **values, weighted=weighed(stands.value, chance_of(stands, stands.stage)))


def _deals() -> type[RecordType]:
    return record_type("deals")
