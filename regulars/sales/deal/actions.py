"""What one does with a deal: win it, lose it, open it again."""

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
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.sales.deal.events import DealLost, DealReopened, DealWon
from regulars.sales.deal.models import Deal
from regulars.sales.deal.openness import require_open
from regulars.sales.deal.rules import weighed
from regulars.sales.deal.saving import chance_of
from regulars.sales.deal.ways import stage_to_open_in


def win_deal(deal: Deal, *, by: Viewer) -> int:
    """Close a deal as won; whoever was a lead is a customer now. Raises Invalid if it is closed already."""
    require_open(deal)
    changes = [_change(deal, state="won", closed_at=timezone.now(), lost_reason="")]
    changes += turn_role(deal.party_id, begins="customer", ends="lead")
    return journal_save(_deals(), deal, "change", by=by, changes=changes, event=DealWon())


def lose_deal(deal: Deal, *, by: Viewer, reason: str = "") -> int:
    """Close a deal as lost, with the reason. Raises Invalid if it is closed already or no reason is named."""
    require_open(deal)
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


def _settle(deal: Deal, event: Event, *, by: Viewer, **values: Any) -> int:
    return journal_save(_deals(), deal, "change", by=by, changes=[_change(deal, **values)], event=event)


def _change(deal: Deal, **values: Any) -> ChangeMade:
    stands = Deal(**{"state": deal.state, "value": deal.value, "stage_id": deal.stage_id} | values)
    return set_columns(_deals(), deal, **values, weighted=weighed(stands.value, chance_of(stands, stands.stage)))


def _deals() -> type[RecordType]:
    return record_type("deals")
