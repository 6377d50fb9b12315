"""A case can be handed to sales as an opportunity: a deal is opened, and stays tied to it.

Whoever may change the case may hand it over, though she may open no deals: it is sales that gets the deal, through
the hand of the house, and she sees no more of it than she may. It belongs to whoever looks after the customer.
"""

from decimal import Decimal

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import Verb
from regulars.core.records.registry import offer_verb, record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row
from regulars.flows.handover.events import CaseHandedToSales
from regulars.flows.handover.models import Handover
from regulars.sales.deal.opening import open_deal
from regulars.service.case.models import Case

NAME = Field("name", "Open a deal called", KINDS["text"], max_length=200)
WORTH = Field("value", "Worth", KINDS["money"])
WHY = Field("reason", "What they may want", KINDS["text"], max_length=300)


def hand_to_sales(
    case: Case, *, by: Viewer, name: str = "", value: tuple[Decimal, str] | None = None, reason: str = ""
) -> int:
    """Open a deal with the customer of a case, called like the case unless named. Raises Invalid without a stage."""
    owner = Party.objects.filter(pk=case.party_id, owner__is_active=True).values_list("owner_id", flat=True).first()
    deal, opened = open_deal(case.party_id, name=(name or case.subject)[:200], value=value, owner_id=owner, by=SYSTEM)
    tie = Handover(case=case, deal=deal, direction="to_sales", reason=reason, is_demo=case.is_demo)
    changes = [opened, add_row(record_type("handovers"), tie)]
    return journal_save(record_type("cases"), case, "change", by=by, changes=changes, event=CaseHandedToSales())


offer_verb("cases", Verb("hand_to_sales", "To sales", "target-arrow", hand_to_sales, fields=(NAME, WORTH, WHY)))
