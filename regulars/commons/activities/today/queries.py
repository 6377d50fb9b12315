"""The four questions of the day."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.commons.activities.today.celebrating import celebrations
from regulars.commons.activities.today.quiet import count_quiet, quiet_parties
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value, is_postgres
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.timeline.lately import LatelyAsked, read_lately

JsonRow = dict[str, Any]
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
        "counts": {"due": _due_count(viewer, today), "quiet": count_quiet(viewer, today)},
    }


def due_tasks(viewer: Viewer, today: dt.date) -> list[JsonRow]:
    """Return the viewer's open tasks that are late, due today, or to be reminded of."""
    if not _sees_due(viewer):
        return []
    tasks = find_type("tasks")
    wanted = [
        n
        for n in ("title", "party", "due_on", "owner", "repeats", "remind_days")
        if n in readable_fields(tasks, viewer)
    ]
    asked = ListRequest(columns=",".join(wanted), sort="due_on", limit=MOST, extra=_due(viewer, today))
    return list(read_page(tasks, asked, viewer)["rows"])


def _sees_due(viewer: Viewer) -> bool:
    return viewer.may("see", "tasks") and {"due_on", "done_at"} <= readable_fields(find_type("tasks"), viewer).keys()


def _due(viewer: Viewer, today: dt.date) -> tuple[str, list[Any]]:
    horizon = (today + dt.timedelta(days=366)).isoformat()
    reminded = (
        "t.due_on - t.remind_days <= %s" if is_postgres() else "date(t.due_on, '-' || t.remind_days || ' days') <= %s"
    )
    return (
        "t.done_at IS NULL AND t.owner_id = %s AND t.due_on <= %s"
        f" AND (t.due_on <= %s OR (t.remind_days IS NOT NULL AND {reminded}))",
        [viewer.own_id, horizon, today.isoformat(), today.isoformat()],
    )


def _due_count(viewer: Viewer, today: dt.date) -> int:
    if not _sees_due(viewer):
        return 0
    mine = "done_at IS NULL AND trashed_at IS NULL AND owner_id = %s"
    sql = f"SELECT COUNT(*) FROM activities_task WHERE {mine} AND due_on <= %s"
    return int(fetch_value(sql, [viewer.own_id, today.isoformat()]))


def last_visit(viewer: Viewer) -> dt.datetime:
    """Return when the viewer last left; for a newcomer, a day ago."""
    left = User.objects.filter(pk=viewer.user_id or 0).values_list("left_at", flat=True).first()
    return left or timezone.now() - dt.timedelta(days=1)


def _changed(viewer: Viewer, since: dt.datetime) -> list[JsonRow]:
    entries = read_lately(viewer, LatelyAsked(since=since, limit=40))["entries"]
    return [e for e in entries if not e["by"] or e["by"]["id"] != viewer.user_id][:20]
