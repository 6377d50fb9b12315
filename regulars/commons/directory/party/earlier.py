"""What a party's own rows told of it at a time: its primary contact, place, birthday and roles."""

import datetime as dt
from typing import Any

from regulars.commons.directory.relationship.earlier import employer_at, employer_steps
from regulars.core.access.house_day import house_day_of
from regulars.core.records.snapshots import CHILDREN, Snapshot
from regulars.core.records.told_beside import ToldBeside, ToldByOthers

Row = dict[str, Any]


def rows_told(snapshot: Snapshot, moment: dt.datetime) -> dict[str, Any]:
    """Return by field what the rows in a snapshot told; of groups that it does not hold, nothing."""
    found: dict[str, Any] = {}
    if (points := _rows(snapshot, "contact_points")) is not None:
        for kind in ("email", "phone"):
            found[kind] = _first([row for row in points if row["kind"] == kind]).get("value") or None
    if (places := _rows(snapshot, "addresses")) is not None:
        found |= {part: _first(places).get(part) or None for part in ("city", "country")}
    if (dates := _rows(snapshot, "dates")) is not None:
        found["birthday"] = _first([row for row in dates if row["kind"] == "birthday"]).get("day")
    if (roles := _rows(snapshot, "roles")) is not None:
        day = house_day_of(moment).isoformat()
        held = (r["role"] for r in roles if (r.get("since") or day) <= day <= (r.get("until") or day))
        found["roles"] = list(dict.fromkeys(held))
    return found


def _rows(snapshot: Snapshot, group: str) -> list[Row] | None:
    key = f"{CHILDREN}{group}"
    return (snapshot[key] or []) if key in snapshot else None


def _first(rows: list[Row]) -> Row:
    """The primary row, else the oldest."""
    return min(rows, key=lambda row: (not row.get("is_primary"), row.get("id", 0)), default={})


BESIDE = ToldBeside(
    ("email", "phone", "city", "country", "birthday"),
    rows_told,
    {"employer": ToldByOthers(employer_steps, employer_at)},
)
