"""Whose day it is."""

import datetime as dt

import pytest

from regulars.commons.activities.today import celebrating
from regulars.commons.activities.today.celebrating import celebrations
from regulars.commons.activities.today.quiet import count_quiet, quiet_parties
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer, viewer_of
from testing.client import ApiClient
from testing.people import People

WINTER = dt.date(2027, 2, 24)


@pytest.fixture
def viewer(people: People) -> Viewer:
    return viewer_of(people.alice)


def test_the_week_comes_nearest_first_and_later_days_only_when_their_reminder_has_come(
    people: People, viewer: Viewer
) -> None:
    for name, day, remind in (
        ("Today", "1990-02-24", None), ("In a week", "--03-03", None), ("In eight days", "--03-04", None),
        ("Yesterday", "--02-23", None), ("Reminded", "--03-10", 14), ("Reminded later", "--03-10", 13),
        ("Far", "--04-20", 60), ("Farther", "--04-26", 60), ("Just gone", "--02-20", 366),
        ("In autumn", "--10-01", 219), ("Later in autumn", "--10-02", 219),
    ):  # fmt: skip
        born(people, name, day, remind)
    assert names(viewer) == ["Today", "In a week", "Reminded", "Far", "In autumn", "Just gone"]


@pytest.mark.parametrize(
    ("today", "day"), [(WINTER, dt.date(2027, 2, 28)), (dt.date(2028, 2, 24), dt.date(2028, 2, 29))]
)
def test_a_child_of_the_29th_of_february_has_one_day_in_any_year(
    people: People, viewer: Viewer, today: dt.date, day: dt.date
) -> None:
    born(people, "Leap", "2000-02-29")
    assert [one["date"] for one in celebrations(viewer, today)] == [day.isoformat()]


def test_of_many_the_nearest_are_shown(people: People, viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(celebrating, "MOST", 2)
    for name, day in (("Later", "--02-27"), ("Tomorrow", "--02-25"), ("Today", "--02-24"), ("Tomorrow too", "--02-25")):
        born(people, name, day)
    assert names(viewer) == ["Today", "Tomorrow"]


def test_who_is_quiet_comes_with_ones_own_first_and_the_longest_quiet_first(people: People, viewer: Viewer) -> None:
    for name, owner, day in (
        ("Nobody's", None, "2027-01-01"), ("Mine", people.alice, "2027-02-01"),
        ("Mine longer", people.alice, "2027-01-15"),
        ("Bob's", people.bob, "2027-01-20"), ("Heard from", people.alice, "2027-02-24"),
    ):  # fmt: skip
        pk = born(people, name, "--07-07")
        Party.objects.filter(pk=pk).update(owner=owner, quiet_on=day, rhythm_days=30)
    found = [one["party"]["title"] for one in quiet_parties(viewer, WINTER)]
    assert found == ["Mine longer", "Mine", "Nobody's", "Bob's"]
    assert count_quiet(viewer, WINTER) == 4


def born(people: People, name: str, day: str, remind: int | None = None) -> int:
    """Add a person with a birthday."""
    dates = [{"kind": "birthday", "day": day, "remind_days": remind}]
    return int(ApiClient(people.alice).post("/people", {"name": name, "children": {"dates": dates}}).ok(201)["id"])


def names(viewer: Viewer) -> list[str]:
    """Return whose day it is."""
    return [one["party"]["title"] for one in celebrations(viewer, WINTER)]
