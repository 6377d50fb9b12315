"""Why an open deal needs its seller: its next step is due, it has none, or it stands too long where it is."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.database.stored_values import stored_moment
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.day_ranges import day_bounds
from regulars.core.records.registry import record_type
from regulars.sales.deal.steps import sees_step_days

Conditions = dict[str, Condition]


def reason_conditions(viewer: Viewer, today: dt.date) -> Conditions:
    """Return by reason ("due", "stale", "aimless") the SQL for the deals that have it, as far as she may know."""
    fields = readable_fields(record_type("deals"), viewer)
    found: Conditions = {}
    if "next_step" in fields:
        found["aimless"] = ("t.next_step_id IS NULL", [])
        if sees_step_days(viewer):
            found["due"] = (
                "EXISTS (SELECT 1 FROM activities_task s WHERE s.id = t.next_step_id AND s.trashed_at IS NULL"
                " AND s.done_at IS NULL AND s.due_on <= %s)",
                [today.isoformat()],
            )
    if "stage_since" in fields and (stale := _stale(viewer, today)):
        found["stale"] = stale
    return found


def _stale(viewer: Viewer, today: dt.date) -> Condition | None:
    """By stage, since each has its own patience: a day is over when it is over where the viewer lives."""
    stages = fetch_rows("SELECT id, stale_days FROM sales_stage WHERE stale_days IS NOT NULL AND trashed_at IS NULL")
    by_patience: dict[int, list[int]] = {}
    for pk, days in stages:
        by_patience.setdefault(days, []).append(pk)
    parts: list[str] = []
    params: list[Any] = []
    for days, ids in sorted(by_patience.items()):
        since, _ = day_bounds(today - dt.timedelta(days=days), ZoneInfo(viewer.zone))
        parts.append(f"(t.stage_id IN ({', '.join(map(str, ids))}) AND t.stage_since < %s)")
        params.append(stored_moment(since))
    return (f"({' OR '.join(parts)})", params) if parts else None
