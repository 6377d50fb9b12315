"""Employments begin and end by themselves, at midnight where the company is."""

import datetime as dt
from threading import Event
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import raise_epoch
from regulars.core.jobs.models import Job
from regulars.core.jobs.new_day import turn_day
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.models import Workspace
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People, make_people

# The company's zone, some time of a day there, a minute before midnight, a minute after, that day and the next.
ZONES = [
    ("America/New_York", "2026-11-23T03:00Z", "2026-11-23T04:59Z", "2026-11-23T05:01Z", "2026-11-22", "2026-11-23"),
    ("Asia/Kolkata", "2026-11-22T10:00Z", "2026-11-22T18:29Z", "2026-11-22T18:31Z", "2026-11-22", "2026-11-23"),
    ("Pacific/Kiritimati", "2026-11-21T23:00Z", "2026-11-22T09:59Z", "2026-11-22T10:01Z", "2026-11-22", "2026-11-23"),
    # The night in which the clocks go forward.
    ("Pacific/Auckland", "2026-09-25T20:00Z", "2026-09-26T11:59Z", "2026-09-26T12:01Z", "2026-09-26", "2026-09-27"),
]
Times = tuple[str, str, str, str, str, str]


@pytest.fixture(params=ZONES, ids=[zone[0] for zone in ZONES])
def times(request: Any, db: None, clock: Clock) -> Times:
    live_in(request.param[0])
    clock.set(request.param[1])
    return request.param


@pytest.fixture
def people(db: None) -> People:
    return make_people()


def live_in(zone: str) -> None:
    """Say where the company is."""
    Workspace.objects.update_or_create(pk=1, defaults={"zone": zone})
    raise_epoch()


def night(clock: Clock, moment: str) -> None:
    """Set the clock, and let the jobs do what they do."""
    clock.set(moment)
    turn_day(Event())
    run_waiting_jobs()


def tied(alice: ApiClient, name: str, employer: str, **days: str) -> int:
    """Add a person with an employment; return her id."""
    organisation = alice.post("/organisations", {"name": employer}).ok(201)["id"]
    person = alice.post("/people", {"name": name}).ok(201)["id"]
    kinds = alice.get("/relationship_kinds").ok()["rows"]
    kind = next(one["id"] for one in kinds if one["name"] == "works at")
    alice.post("/relationships", {"kind": kind, "source": person, "target": organisation, **days}).ok(201)
    return int(person)


def employer_of(alice: ApiClient, person: int) -> str | None:
    employer = alice.get(f"/people/{person}").ok()["employer"]
    return employer["title"] if employer else None


def at_work(alice: ApiClient, employer: str) -> list[str]:
    """Who is found by the employer: as a list says it, and as search does."""
    where = {"field": "employer.name", "op": "is", "value": employer}
    listed = [row["name"] for row in alice.get("/people", filter=where).ok()["rows"]]
    sought = [hit["title"] for hit in alice.get("/search", q=employer, types="people").ok()["hits"]]
    assert sorted(sought) == sorted(listed)
    return listed


def test_an_employment_begins_and_another_ends_though_nobody_writes_anything(
    people: People, clock: Clock, times: Times
) -> None:
    _, day, _, midnight, today, tomorrow = times
    alice = ApiClient(people.alice)
    night(clock, day)
    begins = tied(alice, "Bea Nyström", "Tomorrow Bakery", since=tomorrow)
    ends = tied(alice, "Eno Lind", "Leaving Mill", until=tomorrow)
    stays = tied(alice, "Sia Holm", "Steady Dairy", since=today)
    assert [employer_of(alice, one) for one in (begins, ends, stays)] == [None, "Leaving Mill", "Steady Dairy"]
    assert (at_work(alice, "Tomorrow Bakery"), at_work(alice, "Leaving Mill")) == ([], ["Eno Lind"])
    night(clock, midnight)
    alice = ApiClient(people.alice)
    assert [employer_of(alice, one) for one in (begins, ends, stays)] == ["Tomorrow Bakery", None, "Steady Dairy"]
    assert (at_work(alice, "Tomorrow Bakery"), at_work(alice, "Leaving Mill")) == (["Bea Nyström"], [])


def test_nothing_changes_before_midnight_at_the_company(people: People, clock: Clock, times: Times) -> None:
    alice = ApiClient(people.alice)
    night(clock, times[1])
    ends = tied(alice, "Eno Lind", "Leaving Mill", until=times[5])
    night(clock, times[2])
    assert employer_of(ApiClient(people.alice), ends) == "Leaving Mill"


def test_only_those_are_written_whose_employer_changes(people: People, clock: Clock, times: Times) -> None:
    alice = ApiClient(people.alice)
    night(clock, times[1])
    begins = tied(alice, "Bea Nyström", "Tomorrow Bakery", since=times[5])
    stays = tied(alice, "Sia Holm", "Steady Dairy", since=times[4])
    # Whatever is written anew loses this mark.
    Party.objects.filter(pk__in=[begins, stays]).update(city="marked")
    clock.set(times[3])
    with CaptureQueriesContext(connection) as asked:
        turn_day(Event())
        run_waiting_jobs()
    written = [one["sql"] for one in asked if one["sql"].startswith("UPDATE directory_party")]
    assert len(written) <= 1
    assert Party.objects.get(pk=begins).employer is not None
    assert set(Party.objects.filter(pk__in=[begins, stays]).values_list("city", flat=True)) == {"marked"}


def test_days_that_went_by_without_workers_are_caught_up_with(people: People, clock: Clock, times: Times) -> None:
    alice = ApiClient(people.alice)
    night(clock, times[1])
    begins = tied(alice, "Bea Nyström", "Tomorrow Bakery", since=times[5])
    night(clock, "2026-12-20T12:00Z")
    assert employer_of(ApiClient(people.alice), begins) == "Tomorrow Bakery"


def test_who_wrote_by_the_day_before_is_put_right_soon_after_midnight(
    people: People, clock: Clock, times: Times
) -> None:
    alice = ApiClient(people.alice)
    night(clock, times[1])
    ends = tied(alice, "Eno Lind", "Leaving Mill", until=times[5])
    employer = Party.objects.get(pk=ends).employer_id
    night(clock, times[3])
    # A transaction that had begun before midnight comes to its end now.
    Party.objects.filter(pk=ends).update(employer_id=employer)
    late = dt.datetime.fromisoformat(times[3]) + dt.timedelta(minutes=20)
    night(clock, late.isoformat())
    assert employer_of(ApiClient(people.alice), ends) is None


def test_a_day_is_begun_once(people: People, clock: Clock, times: Times) -> None:
    night(clock, times[3])
    before = Job.objects.filter(kind="house.new_day").count()
    night(clock, times[3])
    assert Job.objects.filter(kind="house.new_day").count() == before == 1


def test_another_zone_is_another_day(people: People, clock: Clock) -> None:
    live_in("America/New_York")
    night(clock, "2026-11-22T12:00Z")
    begins = tied(ApiClient(people.alice), "Bea Nyström", "Tomorrow Bakery", since="2026-11-23")
    live_in("Pacific/Kiritimati")
    night(clock, "2026-11-22T12:01Z")
    assert employer_of(ApiClient(people.alice), begins) == "Tomorrow Bakery"
    live_in("America/New_York")
    night(clock, "2026-11-22T12:02Z")
    assert employer_of(ApiClient(people.alice), begins) is None


def test_when_somebody_should_be_heard_from_goes_by_the_companys_days(people: People, clock: Clock) -> None:
    live_in("Pacific/Auckland")
    # The 23rd there, while it is the 22nd in UTC.
    clock.set("2026-11-22T20:00Z")
    alice = ApiClient(people.alice)
    kari = alice.post("/people", {"name": "Kari Dahl", "rhythm_days": 7}).ok(201)
    assert kari["quiet_on"] == "2026-11-30"
    alice.post("/calls", {"party": kari["id"], "happened_at": "2026-11-23T12:00:00Z"}).ok(201)
    assert alice.get(f"/people/{kari['id']}").ok()["quiet_on"] == "2026-12-01"


def test_another_zone_of_the_company_moves_the_days_to_be_heard_from(people: People, clock: Clock) -> None:
    live_in("Pacific/Auckland")
    clock.set("2026-11-22T20:00Z")
    kari = ApiClient(people.alice).post("/people", {"name": "Kari Dahl", "rhythm_days": 7}).ok(201)["id"]
    live_in("America/New_York")
    night(clock, "2026-11-22T20:01Z")
    assert ApiClient(people.alice).get(f"/people/{kari}").ok()["quiet_on"] == "2026-11-29"


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Auckland", "2026-11-23"), ("America/New_York", "2026-11-22")])
def test_a_change_of_employer_is_dated_by_the_companys_day(people: People, clock: Clock, zone: str, day: str) -> None:
    live_in(zone)
    clock.set("2026-11-22T23:30Z" if zone == "Pacific/Auckland" else "2026-11-23T01:00Z")
    alice = ApiClient(people.alice)
    old, new = (alice.post("/organisations", {"name": name}).ok(201)["id"] for name in ("Old Mill", "New Mill"))
    kari = alice.post("/people", {"name": "Kari Dahl", "employer": old}).ok(201)
    alice.patch(f"/people/{kari['id']}", {"version": kari["version"], "employer": new}).ok()
    ties = alice.get(f"/people/{kari['id']}/panels/relationships-source").ok()["rows"]
    assert {(tie["target"]["title"], tie["since"], tie["until"]) for tie in ties} == {
        ("Old Mill", None, day), ("New Mill", day, None),
    }  # fmt: skip
    # What happens on her first day there stands in the new employer's story.
    alice.post("/notes", {"party": kari["id"], "text": "<p>Began today</p>"}).ok(201)
    told = [entry["event"] for entry in alice.get(f"/organisations/{new}/timeline").ok()["entries"]]
    assert any("note" in event for event in told)


def test_a_role_begins_and_ends_with_the_companys_day(people: People, clock: Clock, times: Times) -> None:
    alice = ApiClient(people.alice)
    roles = [{"role": "customer", "since": times[5]}, {"role": "lead", "until": times[4]}]
    kari = alice.post("/people", {"name": "Kari Dahl", "children": {"roles": roles}}).ok(201)["id"]
    for at, held in ((times[2], "lead"), (times[3], "customer")):
        clock.set(at)
        alice = ApiClient(people.alice)
        where = {"field": "roles", "op": "has_any", "value": [held]}
        assert alice.get(f"/people/{kari}").ok()["roles"] == [held]
        assert [row["id"] for row in alice.get("/people", filter=where).ok()["rows"]] == [kari]
        groups = alice.get("/people/groups", by="roles").ok()["groups"]
        assert {group["value"] for group in groups if group["count"]} == {held}
        board = alice.get("/people/board", by="roles").ok()["groups"]
        assert [group["value"] for group in board if group["rows"]] == [held]
