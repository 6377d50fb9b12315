"""What is kept no longer than for so long: shown before, done once a day, and never against a law."""

import datetime as dt
from threading import Event
from typing import Any

import pytest

from regulars.commons.directory.party.models import Party
from regulars.core.jobs.models import Job
from regulars.core.jobs.new_day import NewDay
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.privacy.models import Erasure, RetentionRule
from regulars.core.privacy.retention.applying import apply_daily
from regulars.core.records.trash.emptying import empty_trash_if_due
from testing.client import ApiClient
from testing.clock import Clock
from testing.people import People, make_people

LEADS = {"field": "roles", "op": "has_any", "value": ["lead"]}


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def people(db: None) -> People:
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    return ApiClient(people.alice)


@pytest.fixture
def leads(alice: ApiClient, clock: Clock) -> dict[str, int]:
    """Four people: an old lead, one heard from lately, an old customer, and one that is new."""
    clock.set("2024-01-10T12:00:00Z")
    found = {name: _person(alice, name, "lead") for name in ("Old Lead", "Heard Lead")}
    found["Old Customer"] = _person(alice, "Old Customer", "customer")
    clock.set("2026-02-01T12:00:00Z")
    found["New Lead"] = _person(alice, "New Lead", "lead")
    call = {"party": found["Heard Lead"], "direction": "in", "happened_at": "2026-01-20T10:00:00Z"}
    alice.post("/calls", call).ok(201)
    return found


def _person(alice: ApiClient, name: str, role: str) -> int:
    return int(alice.post("/people", {"name": name, "children": {"roles": [{"role": role}]}}).ok(201)["id"])


def add(alice: ApiClient, **more: Any) -> int:
    """Add the rule: leads not heard from for two years."""
    body = {
        "name": "Silent leads", "type": "people", "filter": LEADS, "counted_from": "last_heard_at", "months": 24,
        "deed": "trash", **more,
    }  # fmt: skip
    return int(alice.post("/privacy/retention", body).ok(201)["id"])


def turn_on(alice: ApiClient, rule: int) -> None:
    """Look at what a rule takes, and turn it on."""
    count = alice.get(f"/privacy/retention/{rule}/due").ok()["count"]
    alice.patch(f"/privacy/retention/{rule}", {"is_on": True, "expects": count}).ok()


def apply(alice: ApiClient) -> dict[str, Any]:
    """Apply the rules by the job, and return what the first one reports."""
    alice.post("/privacy/retention/run", {}).ok(202)
    run_waiting_jobs()
    return dict(alice.get("/privacy/retention").ok()[0]["last_report"])


def test_a_rule_says_whom_it_would_take_and_why_and_changes_nothing(alice: ApiClient, leads: dict[str, int]) -> None:
    rule = add(alice)
    due = alice.get(f"/privacy/retention/{rule}/due").ok()
    assert (due["count"], due["before"], due["next"]) == (1, "2024-02-01", None)
    assert due["rows"] == [
        {"id": leads["Old Lead"], "title": "Old Lead", "since": "2024-01-10", "is_since_creation": True, "kept": []}
    ]
    alice.post("/privacy/retention/run", {}).ok(202)
    run_waiting_jobs()
    assert RetentionRule.objects.get().last_run_at is None
    assert not Party.objects.exclude(trashed_at=None).exists()


def test_a_rule_is_turned_on_by_whoever_has_seen_how_many(alice: ApiClient, leads: dict[str, int]) -> None:
    rule = add(alice)
    for wrong in ({"is_on": True}, {"is_on": True, "expects": 7}):
        assert alice.patch(f"/privacy/retention/{rule}", wrong).body["errors"][0]["field"] == "expects"
    turn_on(alice, rule)
    assert alice.patch(f"/privacy/retention/{rule}", {"name": "Other"}).ok()["is_on"] is True
    assert alice.patch(f"/privacy/retention/{rule}", {"months": 1}).ok()["is_on"] is False


def test_it_takes_exactly_those_and_undo_brings_them_back(alice: ApiClient, leads: dict[str, int]) -> None:
    turn_on(alice, add(alice))
    report = apply(alice)
    assert (report["count"], report["held"], report["waiting"], report["error"]) == (1, 0, 0, "")
    assert [one.name for one in Party.objects.exclude(trashed_at=None)] == ["Old Lead"]
    entry = alice.get(f"/entries/{report['entry']}").ok()
    assert (entry["event"], "Silent leads" in entry["sentence"]) == ("retention.applied", True)
    assert alice.post(f"/entries/{report['entry']}/undo", {}).ok()["undone"] == 1
    assert not Party.objects.exclude(trashed_at=None).exists()


def test_who_is_heard_from_in_the_last_moment_stays(
    alice: ApiClient, leads: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from regulars.core.privacy.retention import taking

    turn_on(alice, add(alice))
    listed = taking.due_records

    def heard_meanwhile(rule: Any) -> Any:
        due = listed(rule)
        call = {"party": leads["Old Lead"], "direction": "in", "happened_at": "2026-01-30T10:00:00Z"}
        alice.post("/calls", call).ok(201)
        return due

    monkeypatch.setattr(taking, "due_records", heard_meanwhile)
    assert apply(alice)["count"] == 0
    assert not Party.objects.exclude(trashed_at=None).exists()


def test_what_a_law_begins_to_keep_in_the_last_moment_stays(
    alice: ApiClient, leads: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from regulars.core.privacy.retention import taking

    call = {"party": leads["Old Lead"], "direction": "in", "happened_at": "2025-12-01T10:00:00Z"}
    kept = alice.post("/calls", call).ok(201)["id"]
    turn_on(alice, add(alice, type="calls", filter=None, counted_from="happened_at", months=1))
    listed = taking.due_records

    def decided_meanwhile(rule: Any) -> Any:
        due = listed(rule)
        alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 1, "basis": "§ 9"}]}).ok()
        return due

    monkeypatch.setattr(taking, "due_records", decided_meanwhile)
    assert apply(alice)["count"] == 0
    assert alice.get(f"/calls/{kept}").ok()["trashed_at"] is None


def test_a_rule_that_is_turned_off_in_the_last_moment_takes_nobody(
    alice: ApiClient, leads: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from regulars.core.privacy.retention import taking

    number = add(alice)
    turn_on(alice, number)
    listed = taking.due_records

    def turned_off_meanwhile(rule: Any) -> Any:
        due = listed(rule)
        alice.patch(f"/privacy/retention/{number}", {"is_on": False}).ok()
        return due

    monkeypatch.setattr(taking, "due_records", turned_off_meanwhile)
    assert apply(alice)["count"] == 0
    assert not Party.objects.exclude(trashed_at=None).exists()


def test_whoever_was_erased_is_taken_by_no_rule_while_a_law_keeps_what_hangs_on_her(
    alice: ApiClient, leads: dict[str, int]
) -> None:
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 10, "basis": "§ 9"}]}).ok()
    alice.post("/calls", {"party": leads["Old Lead"], "direction": "in", "happened_at": "2020-01-05T10:00:00Z"}).ok(201)
    rule = add(alice, filter=None, counted_from="created_at", months=12, deed="erase")
    before = [row["id"] for row in alice.get(f"/privacy/retention/{rule}/due").ok()["rows"]]
    alice.post(f"/privacy/erasures/people/{leads['Old Lead']}", {"confirm": "Old Lead"}).ok()
    after = [row["id"] for row in alice.get(f"/privacy/retention/{rule}/due").ok()["rows"]]
    assert leads["Old Lead"] in before
    assert after == [pk for pk in before if pk != leads["Old Lead"]]


def test_erasing_keeps_what_a_law_demands_and_says_so_before(alice: ApiClient, leads: dict[str, int]) -> None:
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 10, "basis": "§ 9"}]}).ok()
    old = {"party": leads["Old Lead"], "direction": "in", "happened_at": "2020-01-05T10:00:00Z"}
    alice.post("/calls", old).ok(201)
    rule = add(alice, deed="erase")
    kept = alice.get(f"/privacy/retention/{rule}/due").ok()["rows"][0]["kept"]
    assert kept == [{"type": "calls", "label": "Calls", "count": 1, "basis": "§ 9", "until": "2030-01-05"}]
    turn_on(alice, rule)
    assert apply(alice)["count"] == 1
    assert Erasure.objects.get().reason == "Retention rule “Silent leads”"
    assert len(alice.get("/calls", filter={"field": "party", "op": "is", "value": leads["Old Lead"]}).ok()["rows"]) == 1
    assert Party.objects.get(pk=leads["Old Lead"]).name.startswith("Erased person")
    assert apply(alice)["count"] == 0


def test_a_record_that_a_law_keeps_for_itself_is_left_and_told(alice: ApiClient, leads: dict[str, int]) -> None:
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 1, "basis": "§ 9"}]}).ok()
    rule = add(alice, type="calls", filter=None, counted_from="happened_at", months=1)
    alice.post("/calls", {"party": leads["Old Lead"], "direction": "in", "happened_at": "2025-12-01T10:00:00Z"}).ok(201)
    due = alice.get(f"/privacy/retention/{rule}/due").ok()
    assert (due["count"], due["held_count"]) == (0, 1)
    assert due["held"][0]["reason"] == "Kept until 2026-12-01: § 9"


def test_the_trash_keeps_whom_a_law_keeps(alice: ApiClient, leads: dict[str, int], clock: Clock) -> None:
    alice.patch("/privacy/bases", {"bases": [{"type": "calls", "years": 1, "basis": "§ 9"}]}).ok()
    for name in ("Old Lead", "Heard Lead"):
        alice.delete(f"/people/{leads[name]}").ok()
    clock.set("2026-06-01T12:00:00Z")
    empty_trash_if_due()
    run_waiting_jobs()
    assert [one.name for one in Party.objects.exclude(trashed_at=None)] == ["Heard Lead"]
    clock.set("2027-06-01T12:00:00Z")
    empty_trash_if_due()
    run_waiting_jobs()
    assert not Party.objects.exclude(trashed_at=None).exists()


def test_once_a_day_a_job_does_it(alice: ApiClient, leads: dict[str, int]) -> None:
    rule = add(alice)
    day = NewDay(dt.date(2026, 1, 31), dt.date(2026, 2, 1), is_new_zone=False)
    apply_daily(day, JobProgress(Job(), stopping=Event()))
    assert not Job.objects.filter(kind="privacy.retention").exists()
    turn_on(alice, rule)
    for _ in range(2):
        apply_daily(day, JobProgress(Job(), stopping=Event()))
    assert Job.objects.filter(kind="privacy.retention").count() == 1
    run_waiting_jobs()
    assert Party.objects.exclude(trashed_at=None).count() == 1


def test_only_administrators_and_only_what_fits(alice: ApiClient, people: People) -> None:
    bob = ApiClient(people.bob)
    rule = add(alice)
    calls = [
        bob.get("/privacy/retention"), bob.get("/privacy/retention/types"), bob.get(f"/privacy/retention/{rule}/due"),
        bob.patch(f"/privacy/retention/{rule}", {"is_on": True}), bob.delete(f"/privacy/retention/{rule}"),
        bob.post("/privacy/retention/run", {}),
        bob.post("/privacy/retention", {"name": "a", "type": "people", "months": 1, "deed": "erase"}),
    ]  # fmt: skip
    assert {call.status for call in calls} == {403}
    body = {"name": "a", "type": "people", "filter": None, "counted_from": "created_at", "months": 1, "deed": "trash"}
    for wrong, status in (
        ({"type": "nothing"}, 404), ({"type": "parties"}, 422), ({"type": "notes", "deed": "erase"}, 422),
        ({"counted_from": "name"}, 422), ({"filter": {"field": "nothing", "op": "is", "value": 1}}, 400),
    ):  # fmt: skip
        assert alice.post("/privacy/retention", {**body, **wrong}).status == status
    alice.delete(f"/privacy/retention/{rule}").ok(204)
    assert not RetentionRule.objects.exists()
