"""Who has not been heard from in their rhythm."""

import datetime as dt
from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row, fetch_rows
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.day_ranges import day_for
from regulars.core.records.reading.tallies import tally
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition

MOST = 30


def quiet_parties(viewer: Viewer, today: dt.date) -> list[dict[str, Any]]:
    """Return who has not been heard from in their rhythm, the viewer's own first."""
    readable = readable_fields(Parties, viewer)
    if not {"quiet_on", "rhythm_days", "last_heard_at"} <= set(readable):
        return []
    me = viewer.own_id or 0
    rows = _longest_quiet(viewer, today, ("t.owner_id = %s", [me]), MOST)
    if len(rows) < MOST:
        others = ("t.owner_id IS NULL OR t.owner_id <> %s", [me])
        rows += _longest_quiet(viewer, today, others, MOST - len(rows))
    titles = titles_of(Parties, {row[0] for row in rows}, viewer)
    return [
        {
            "party": titles[pk],
            "rhythm_days": rhythm,
            "last": None if last is None else day_for(viewer, last).isoformat(),
            "days": (today - day_for(viewer, last or created)).days,
        }
        for pk, rhythm, last, created in rows
        if pk in titles
    ]


def count_quiet(viewer: Viewer, today: dt.date) -> int:
    """Return how many have not been heard from in their rhythm."""
    if "quiet_on" not in readable_fields(Parties, viewer):
        return 0
    where, params = _quiet(viewer, today)
    counting = f"SELECT COUNT(*) FROM directory_party t WHERE {where}"
    return int(tally(counting, params, lambda rows: int(rows[0][0]))[0][0])


def _longest_quiet(viewer: Viewer, today: dt.date, whose: Condition, limit: int) -> list[Row]:
    where, params = join_conditions([_quiet(viewer, today), whose])
    return fetch_rows(
        "SELECT t.id, t.rhythm_days, t.last_heard_at, t.created_at FROM directory_party t"
        f" WHERE {where} ORDER BY t.quiet_on LIMIT {limit}",
        params,
    )


def _quiet(viewer: Viewer, today: dt.date) -> Condition:
    due = ("t.quiet_on < %s AND t.trashed_at IS NULL", [today.isoformat()])
    return join_conditions([due, visible_condition(viewer, Parties, "t")])
