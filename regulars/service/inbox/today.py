"""What waits for whoever answers customers today: near breach, hers, waited for too long, nobody's."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.service.inbox.counts import count_long_waiting, read_counts
from regulars.service.inbox.queries import InboxRequest, read_place

FEW = 5


def read_service_today(viewer: Viewer) -> dict[str, Any]:
    """Return {"counts", "rows"} by place; a case stands in the first place that it belongs to."""
    counts = {name: count for name, count in read_counts(viewer)["places"].items() if name in _PLACES}
    counts["long"] = count_long_waiting(viewer)
    shown: set[int] = set()
    rows = {}
    for place in _PLACES:
        # As many more as may stand further up.
        found = read_place(InboxRequest(place, limit=FEW + len(shown)), viewer)["rows"] if counts[place] else []
        rows[place] = [row for row in found if row["id"] not in shown][:FEW]
        shown |= {row["id"] for row in rows[place]}
    return {"counts": counts, "rows": rows}


_PLACES = ("near", "mine", "long", "unassigned")
