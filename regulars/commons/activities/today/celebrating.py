"""Whose day it is: birthdays and other days worth remembering, nearest first."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row, fetch_rows
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.foundation.partial_dates import PartialDate

JsonRow = dict[str, Any]
AHEAD = 7
SOON = 31
MOST = 50
MOST_EARLY = 1_000


def celebrations(viewer: Viewer, today: dt.date) -> list[JsonRow]:
    """Return whose day it is within a week, and those whose reminder has come."""
    readable = readable_fields(Parties, viewer)
    if "birthday" not in readable or "dates" in viewer.fields.get("people", {}):
        return []
    found = [one for row in _rows(viewer, today) if (one := _celebration(row, today))]
    found.sort(key=lambda one: (one["days"], one["party"]))
    titles = titles_of(Parties, {one["party"] for one in found[:MOST]}, viewer)
    return [one | {"party": titles[one["party"]]} for one in found[:MOST] if one["party"] in titles]


def _rows(viewer: Viewer, today: dt.date) -> Iterator[Row]:
    """The days of the week one by one until there are enough; later ones only where a reminder is early."""
    count = 0
    for ahead in range(AHEAD + 1):
        keys = _keys(today, ahead)
        rows = _on(viewer, (f"d.month_day IN ({', '.join(map(str, keys))})", []), MOST)
        yield from rows
        count += len(rows)
        if count >= MOST:
            return
    later = {key: ahead for ahead in range(AHEAD + 1, SOON + 1) for key in _keys(today, ahead)}
    days = " ".join(f"WHEN {key} THEN {ahead}" for key, ahead in later.items())
    keys_later = ", ".join(map(str, later))
    early = (
        f"d.month_day IN ({keys_later}) AND d.remind_days > {AHEAD} AND d.remind_days >= CASE d.month_day {days} END"
    )
    yield from _on(viewer, (early, []), MOST_EARLY)
    yield from _on(viewer, (_much_earlier(today), []), MOST_EARLY)


def _much_earlier(today: dt.date) -> str:
    """The condition that a reminder asks for more than a month, and may have come: each month by its first day."""
    months = {(today.month - 1 + ahead) % 12 + 1: ahead for ahead in range(12, 0, -1)}
    first = {
        month: (dt.date(today.year + (today.month - 1 + ahead) // 12, month, 1) - today).days
        for month, ahead in months.items()
    }
    away = " ".join(f"WHEN {month} THEN {0 if month == today.month else days}" for month, days in first.items())
    soon = ", ".join(str(key) for ahead in range(SOON + 1) for key in _keys(today, ahead))
    # The first words are those of the index.
    return (
        f"d.remind_days > {AHEAD} AND d.remind_days > {SOON} AND d.month_day NOT IN ({soon})"
        f" AND d.remind_days >= CASE d.month_day / 100 {away} END"
    )


def _on(viewer: Viewer, days: Condition, limit: int) -> list[Row]:
    where, params = join_conditions(
        [days, ("p.trashed_at IS NULL", []), visible_condition(viewer, Parties, "p"), ("p.id = d.party_id", [])]
    )
    return fetch_rows(
        "SELECT d.party_id, d.kind, d.label, d.day, d.remind_days FROM directory_importantdate d"
        f" CROSS JOIN directory_party p WHERE {where} ORDER BY d.month_day, d.party_id LIMIT {limit}",
        params,
    )


def _keys(today: dt.date, ahead: int) -> list[int]:
    """The keys of one day; in a common year the 28th of February is the 29th's day too."""
    day, next_day = (today + dt.timedelta(days=days) for days in (ahead, ahead + 1))
    is_both = (day.month, day.day) == (2, 28) and next_day.day == 1
    return [day.month * 100 + day.day, *([229] if is_both else [])]


def _celebration(row: Row, today: dt.date) -> JsonRow | None:
    party, kind, label, day, remind = row
    date = PartialDate.parse(day)
    on = date.next_on_or_after(today)
    away = (on - today).days
    if away > max(AHEAD, remind or 0):
        return None
    return {
        "party": party,
        "kind": kind,
        "label": label or kind,
        "date": on.isoformat(),
        "age": date.years_on(on),
        "days": away,
    }
