"""The four questions of the day."""

import datetime as dt
from typing import Any

from regulars.commons.directory.party.record import Parties
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres
from regulars.core.journal.recording import stored_moment
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.timeline.lately import read_lately
from regulars.foundation.partial_dates import PartialDate

JsonRow = dict[str, Any]
AHEAD = 7
MOST = 50


def read_today(viewer: Viewer) -> JsonRow:
    """Return what is due, whose day it is, who has gone quiet and what changed, as far as the viewer may see."""
    today = today_for(viewer)
    since = last_visit(viewer)
    return {
        "day": today.isoformat(),
        "due": due_tasks(viewer, today),
        "celebrations": celebrations(viewer, today),
        "quiet": quiet_parties(viewer, today),
        "changed": {"since": since.isoformat(), "entries": _changed(viewer, since)},
        "counts": {"due": _due_count(viewer, today), "quiet": _quiet_count(viewer, today)},
    }


def due_tasks(viewer: Viewer, today: dt.date) -> list[JsonRow]:
    """Return the viewer's open tasks that are late, due today, or to be reminded of."""
    if not viewer.may("see", "tasks"):
        return []
    tasks = find_type("tasks")
    wanted = [
        n
        for n in ("title", "party", "due_on", "owner", "repeats", "remind_days")
        if n in readable_fields(tasks, viewer)
    ]
    asked = ListRequest(columns=",".join(wanted), sort="due_on", limit=MOST, extra=_due(viewer, today))
    return list(read_page(tasks, asked, viewer)["rows"])


def _due(viewer: Viewer, today: dt.date) -> tuple[str, list[Any]]:
    horizon = (today + dt.timedelta(days=366)).isoformat()
    reminded = (
        "t.due_on - t.remind_days <= %s" if is_postgres() else "date(t.due_on, '-' || t.remind_days || ' days') <= %s"
    )
    return (
        "t.done_at IS NULL AND t.owner_id = %s AND t.due_on <= %s"
        f" AND (t.due_on <= %s OR (t.remind_days IS NOT NULL AND {reminded}))",
        [viewer.user_id, horizon, today.isoformat(), today.isoformat()],
    )


def _due_count(viewer: Viewer, today: dt.date) -> int:
    if not viewer.may("see", "tasks"):
        return 0
    mine = "done_at IS NULL AND trashed_at IS NULL AND owner_id = %s"
    sql = f"SELECT COUNT(*) FROM activities_task WHERE {mine} AND due_on <= %s"
    return int(fetch_value(sql, [viewer.user_id, today.isoformat()]))


def celebrations(viewer: Viewer, today: dt.date) -> list[JsonRow]:
    """Return whose day it is within a week, and those whose reminder has come."""
    readable = readable_fields(Parties, viewer)
    if "birthday" not in readable or "dates" in viewer.fields.get("people", {}):
        return []
    days = [today + dt.timedelta(days=n) for n in range(32)]
    keys = sorted(
        {d.month * 100 + d.day for d in days} | ({229} if any((d.month, d.day) == (2, 28) for d in days) else set())
    )
    marks = ", ".join(["%s"] * len(keys))
    where, params = join_conditions(
        [
            ("p.trashed_at IS NULL", []),
            (f"d.month_day IN ({marks})", list(keys)),
            visible_condition(viewer, Parties, "p"),
        ]
    )
    rows = fetch_rows(
        "SELECT d.party_id, d.kind, d.label, d.day, d.remind_days FROM directory_importantdate d"
        f" JOIN directory_party p ON p.id = d.party_id WHERE {where} LIMIT 5000",
        params,
    )
    found = [one for row in rows if (one := _celebration(row, today))]
    found.sort(key=lambda one: (one["days"], one["party"]))
    titles = titles_of(Parties, {one["party"] for one in found[:MOST]}, viewer)
    return [one | {"party": titles[one["party"]]} for one in found[:MOST] if one["party"] in titles]


def _celebration(row: tuple[Any, ...], today: dt.date) -> JsonRow | None:
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


def quiet_parties(viewer: Viewer, today: dt.date) -> list[JsonRow]:
    """Return who has not been heard from in their rhythm, the viewer's own first."""
    readable = readable_fields(Parties, viewer)
    if not {"quiet_on", "rhythm_days", "last_heard_at"} <= set(readable):
        return []
    where, params = _quiet(viewer, today)
    rows = fetch_rows(
        "SELECT t.id, t.quiet_on, t.rhythm_days, t.last_heard_at, t.created_at FROM directory_party t"
        f" WHERE {where} ORDER BY CASE WHEN t.owner_id = %s THEN 0 ELSE 1 END, t.quiet_on LIMIT 30",
        [*params, viewer.user_id or 0],
    )
    titles = titles_of(Parties, {row[0] for row in rows}, viewer)
    return [
        {
            "party": titles[pk],
            "rhythm_days": rhythm,
            "last": None if last is None else str(last)[:10],
            "days": (today - dt.date.fromisoformat(str(last or created)[:10])).days,
        }
        for pk, _, rhythm, last, created in rows
        if pk in titles
    ]


def _quiet(viewer: Viewer, today: dt.date) -> tuple[str, list[Any]]:
    due = ("t.quiet_on < %s AND t.trashed_at IS NULL", [today.isoformat()])
    return join_conditions([due, visible_condition(viewer, Parties, "t")])


def _quiet_count(viewer: Viewer, today: dt.date) -> int:
    if "quiet_on" not in readable_fields(Parties, viewer):
        return 0
    where, params = _quiet(viewer, today)
    return int(fetch_value(f"SELECT COUNT(*) FROM directory_party t WHERE {where}", params))


def last_visit(viewer: Viewer) -> dt.datetime:
    """Return when the viewer last left; for a newcomer, a day ago."""
    left = User.objects.filter(pk=viewer.user_id or 0).values_list("left_at", flat=True).first()
    return left or dt.datetime.now(dt.UTC) - dt.timedelta(days=1)


def _changed(viewer: Viewer, since: dt.datetime) -> list[JsonRow]:
    entries = read_lately(viewer, since=stored_moment(since), limit=40)["entries"]
    return [e for e in entries if not e["by"] or e["by"]["id"] != viewer.user_id][:20]
