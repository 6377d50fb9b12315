"""Who may see which numbers of the forecast."""

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.visibility import require_any, sees_all, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.words import say

_NEEDS = ("value", "weighted", "stage", "state", "expected_on", "owner", "closed_at")


def forecast_reach(viewer: Viewer) -> Condition:
    """Return which deals' numbers the viewer gets; raises Refused for who may not see what a deal is worth, or when."""
    deals = record_type("deals")
    require_any(viewer, "see", deals)
    if not set(_NEEDS) <= set(readable_fields(deals, viewer)):
        raise Refused(say("The forecast tells what you may not see of the deals."))
    return visible_condition(viewer, deals, "t")


def sees_learnt(viewer: Viewer) -> bool:
    """Whether the viewer may see what was learnt of the deals' chances."""
    return "chance" in readable_fields(record_type("deals"), viewer)


def past_sellers(viewer: Viewer) -> set[int] | None:
    """Return whose past numbers the viewer gets, None for everybody's.

    A past number is the sum of one seller's deals: it is for those from whom no deal of that seller is kept today, in
    the trash or not. Sums of deals without a seller are only for who sees all.
    """
    deals = record_type("deals")
    if sees_all(viewer, deals):
        return None
    if not viewer.own_id:
        return set()
    scope = viewer.rights_for("deals").scope("see")
    sellers = {viewer.own_id, *(viewer.team_mates if scope in ("team", "all") else ())}
    if scope == "all":
        sellers |= {row[0] for row in fetch_rows("SELECT DISTINCT owner_id FROM sales_deal WHERE owner_id IS NOT NULL")}
    seen, params = visible_condition(viewer, deals, "t")
    hidden = fetch_rows(
        f"SELECT DISTINCT t.owner_id FROM sales_deal t WHERE t.owner_id IS NOT NULL AND NOT COALESCE(({seen}), FALSE)",
        params,
    )
    return sellers - {row[0] for row in hidden}
