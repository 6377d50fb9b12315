"""A deal that follows from something else: a lead that was qualified, a case handed over."""

from decimal import Decimal

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import Parsed
from regulars.sales.deal.models import Deal


def open_deal(
    party_id: int, *, name: str, by: Viewer, value: tuple[Decimal, str] | None = None, owner_id: int | None = None,
    source: str = "",
) -> tuple[Deal, ChangeMade]:  # fmt: skip
    """Open a deal in the first stage, and return it with its change for the journal.

    Raises Refused if the user may not add deals, Invalid if there is no stage.
    """
    deals: type[RecordType] = record_type("deals")
    require_any(by, "create", deals)
    parsed, deal = Parsed(), Deal()
    parsed.values = {"name": name, "party": party_id, "value": value, "owner": owner_id, "source": source}
    save = begin_save(deals, deal, parsed, by=by, is_new=True)
    snapshot = store_new(deals, save)
    index_records(deals, [deal.pk], epoch=by.epoch, are_new=True)
    return deal, ChangeMade("deals", deal.pk, "create", None, snapshot)
