"""A deal that follows from something else: a lead that was qualified, a case handed over."""

from decimal import Decimal

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.verbs import add_checked
from regulars.sales.deal.models import Deal


def open_deal(
    party_id: int, *, name: str, by: Viewer, value: tuple[Decimal, str] | None = None, owner_id: int | None = None,
    source: str = "", campaign: str = "",
) -> tuple[Deal, ChangeMade]:  # fmt: skip
    """Open a deal in the first stage, and return it with its change for the journal.

    What that stage or an added field asks of who fills in a form is not asked here: there is no form to fill in.
    Raises Refused if the user may not add deals, Invalid if there is no stage.
    """
    deals: type[RecordType] = record_type("deals")
    require_any(by, "create", deals)
    values = {
        "name": name, "party": party_id, "value": value, "owner": owner_id or by.user_id, "source": source,
        "campaign": campaign,
    }  # fmt: skip
    return add_checked(deals, values, by=SYSTEM)
