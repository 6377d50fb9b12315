"""What Today, lists, boards and calendars show goes by the viewer's day, wherever the company is."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from regulars.core.access.models import User
from regulars.core.access.viewer import raise_epoch
from regulars.core.records.models import Workspace
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People, make_people

# The viewer's zone, the company's, and a day there: days of 24, 23 and 25 hours, and zones far from each other.
DAYS = [
    ("America/New_York", "Asia/Kolkata", "2026-03-08"),
    ("America/New_York", "Pacific/Auckland", "2026-11-01"),
    ("Asia/Kolkata", "America/New_York", "2026-11-22"),
    ("Pacific/Auckland", "America/New_York", "2026-09-27"),
    ("Pacific/Auckland", "Europe/Oslo", "2027-04-04"),
    ("Pacific/Kiritimati", "Pacific/Pago_Pago", "2026-12-31"),
    ("America/Havana", "UTC", "2026-11-01"),
    ("Africa/Cairo", "UTC", "2026-04-24"),
]


class Place:
    """A viewer in her zone on a day, and its first and last minute."""

    def __init__(self, api: ApiClient, user: User, zone: str, day: str, clock: Clock) -> None:
        self.api, self.user, self.zone, self.clock = api, user, ZoneInfo(zone), clock
        self.day = dt.date.fromisoformat(day)

    def other(self, days: int) -> str:
        """Another day, counted from this one."""
        return (self.day + dt.timedelta(days=days)).isoformat()

    def moment(self, days: int, minutes: int = 0) -> dt.datetime:
        """So many minutes after (or before) that day's first moment."""
        start = dt.datetime.combine(self.day + dt.timedelta(days=days), dt.time(), self.zone).astimezone(dt.UTC)
        return start + dt.timedelta(minutes=minutes)

    def at(self, days: int, minutes: int = 0) -> None:
        """Set the clock."""
        self.clock.set(self.moment(days, minutes).isoformat())


@pytest.fixture(params=DAYS, ids=[f"{zone}-{day}" for zone, _, day in DAYS])
def place(request: Any, db: None, clock: Clock) -> Place:
    zone, house, day = request.param
    people: People = make_people()
    Workspace.objects.update_or_create(pk=1, defaults={"zone": house})
    User.objects.filter(pk=people.alice.pk).update(zone=zone)
    raise_epoch()
    alice = User.objects.get(pk=people.alice.pk)
    Place(ApiClient(alice), alice, zone, day, clock).at(0, 1)
    return Place(ApiClient(alice), alice, zone, day, clock)


def test_a_task_is_late_from_the_first_minute_of_the_next_day(place: Place) -> None:
    mine = {"owner": place.user.pk}
    for days in (-1, 0, 1):
        place.api.post("/tasks", {"title": f"Due {days}", "due_on": place.other(days), **mine}).ok(201)
    for at, day, states in (
        ((0, 1), 0, {"Due -1": "late", "Due 0": "today", "Due 1": "coming"}),
        ((1, -1), 0, {"Due -1": "late", "Due 0": "today", "Due 1": "coming"}),
        ((1, 1), 1, {"Due -1": "late", "Due 0": "late", "Due 1": "today"}),
    ):
        place.at(*at)
        today = place.api.get("/today").ok()
        assert today["day"] == place.other(day)
        due = [title for title, state in states.items() if state != "coming"]
        assert ([task["title"] for task in today["due"]], today["counts"]["due"]) == (due, len(due))
        rows = place.api.get("/tasks", columns="title,state", sort="due_on").ok()["rows"]
        assert {row["title"]: row["state"] for row in rows} == states


def test_a_reminder_comes_with_its_day_and_to_nobody_else(place: Place) -> None:
    bob = User.objects.get(name="Bob")
    User.objects.filter(pk=bob.pk).update(zone=place.user.zone)
    for owner in (place.user, bob):
        body = {"title": f"For {owner.name}", "due_on": place.other(4), "remind_days": 3, "owner": owner.pk}
        place.api.post("/tasks", body).ok(201)
    place.at(1, -1)
    assert place.api.get("/today").ok()["due"] == []
    place.at(1, 1)
    today = place.api.get("/today").ok()
    assert ([task["title"] for task in today["due"]], today["counts"]["due"]) == (["For Alice"], 0)


def test_a_birthday_is_today_for_as_long_as_the_day_lasts(place: Place) -> None:
    dates = [{"kind": "birthday", "day": f"1990-{place.other(0)[5:]}"}]
    place.api.post("/people", {"name": "Kari Dahl", "children": {"dates": dates}}).ok(201)
    for at, days in (((0, 1), 0), ((1, -1), 0)):
        place.at(*at)
        assert [one["days"] for one in place.api.get("/today").ok()["celebrations"]] == [days]
        assert names(place, "people", "birthday", "in_next_days", 0) == ["Kari Dahl"]
    place.at(1, 1)
    assert place.api.get("/today").ok()["celebrations"] == []
    assert names(place, "people", "birthday", "in_next_days", 0) == []


def test_who_is_quiet_is_told_with_the_day_of_the_last_call_there(place: Place) -> None:
    kari = place.api.post("/people", {"name": "Kari Dahl", "rhythm_days": 1}).ok(201)["id"]
    place.at(0, 5)
    place.api.post("/calls", {"party": kari, "happened_at": place.moment(0, 2).isoformat()}).ok(201)
    place.at(3, 1)
    [one] = place.api.get("/today").ok()["quiet"]
    assert (one["last"], one["days"]) == (place.other(0), 3)


def test_days_of_moments_are_the_viewers_in_lists_counts_groups_boards_and_calendars(place: Place) -> None:
    kari = place.api.post("/people", {"name": "Kari Dahl"}).ok(201)["id"]
    for summary, moment in (
        ("last minute before", place.moment(0, -1)), ("first minute", place.moment(0)),
        ("last minute", place.moment(1, -1)), ("first minute after", place.moment(1)),
    ):  # fmt: skip
        body = {"party": kari, "happened_at": moment.isoformat(), "outcome": "went_well", "summary": summary}
        place.api.post("/visits", body).ok(201)
    inside = ["first minute", "last minute"]
    place.at(1, -1)
    for op, value in (("is", place.other(0)), ("in_last_days", 0), ("in_next_days", 0)):
        assert names(place, "visits", "happened_at", op, value, title="summary") == inside, op
    assert names(place, "visits", "happened_at", "before", place.other(0), title="summary") == ["last minute before"]
    assert names(place, "visits", "happened_at", "after", place.other(0), title="summary") == ["first minute after"]
    span = {"field": "happened_at", "columns": "summary", "from_": place.other(-1), "to": place.other(1)}
    days = place.api.get("/visits/calendar", **span).ok()["days"]
    shown = {one["date"]: [plain(row["summary"]) for row in one["rows"]] for one in days}
    assert shown == {
        place.other(-1): ["last minute before"],
        place.other(0): inside,
        place.other(1): ["first minute after"],
    }
    place.at(1, 1)
    assert names(place, "visits", "happened_at", "in_last_days", 1, title="summary") == [*inside, "first minute after"]


def names(place: Place, slug: str, field: str, op: str, value: Any, title: str = "name") -> list[str]:
    """Whom a filter finds, told alike by list, count, groups and board."""
    where = {"field": field, "op": op, "value": value}
    sort = "happened_at" if slug == "visits" else title
    rows = place.api.get(f"/{slug}", filter=where, columns=title, sort=sort).ok()["rows"]
    assert place.api.get(f"/{slug}/count", filter=where).ok()["value"] == len(rows)
    by = "outcome" if slug == "visits" else "roles"
    groups = place.api.get(f"/{slug}/groups", by=by, filter=where).ok()["groups"]
    assert sum(group["count"] for group in groups) == len(rows)
    board = place.api.get(f"/{slug}/board", by=by, filter=where).ok()["groups"]
    assert sum(len(group["rows"]) for group in board) == len(rows)
    return [plain(row[title]) for row in rows]


def plain(text: str) -> str:
    """The words of a formatted text."""
    return text.replace("<p>", "").replace("</p>", "")
