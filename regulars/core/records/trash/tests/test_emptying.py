"""What lies in the trash for a month goes by itself: no sooner, and not what is needed."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from regulars.core.database.rows import execute, fetch_rows, is_postgres
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.trash import holding
from regulars.core.records.trash.due import due_rows, emptied_types
from regulars.core.records.trash.emptying import KIND, empty_trash_if_due
from testing.client import ApiClient

DAY = timedelta(days=1)


@pytest.fixture
def holds(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Who holds back, in this test only."""
    mine: list[Any] = []
    monkeypatch.setattr(holding, "_holds", mine)
    return mine


def touch(pk: int, **columns: Any) -> None:
    """Set columns of a party as if time had passed."""
    record_type("parties").model._default_manager.filter(pk=pk).update(**columns)


def trashed(alice: ApiClient, name: str, *, days: float, slug: str = "people") -> int:
    """Make a record that was put in the trash so many days ago."""
    pk = int(alice.post(f"/{slug}", {"name": name}).ok(201)["id"])
    alice.delete(f"/{slug}/{pk}").ok()
    at = timezone.now() - days * DAY
    touch(pk, trashed_at=at, changed_at=at)
    return pk


def emptied() -> dict[str, Any]:
    """Let the hour come, and give what the job says; nothing where there was nothing to do."""
    empty_trash_if_due()
    run_waiting_jobs()
    job = Job.objects.filter(kind=KIND).order_by("-pk").first()
    assert job is None or job.state == "done", job.error
    return dict(job.result) if job and job.result else {}


def test_what_lay_there_for_a_month_goes_and_the_rest_stays(alice: ApiClient) -> None:
    old, young = trashed(alice, "Old", days=31), trashed(alice, "Young", days=29)
    shop = trashed(alice, "Shop", days=40, slug="organisations")
    alive = alice.post("/people", {"name": "Alive"}).ok(201)["id"]
    assert emptied() == {"removed": {"people": 1, "organisations": 1}, "kept": {}}
    assert [alice.get(f"/people/{pk}").status for pk in (old, young, alive)] == [404, 200, 200]
    assert alice.get(f"/organisations/{shop}").status == 404
    told = [entry for entry in alice.get("/entries").ok()["entries"] if entry["event"] == "trash.emptied"]
    assert {entry["sentence"] for entry in told} == {
        "Regulars emptied the trash of people",
        "Regulars emptied the trash of organisations",
    }


def test_the_company_says_how_long_and_whether_at_all(alice: ApiClient, bob: ApiClient) -> None:
    pk = trashed(alice, "Ada", days=100)
    assert bob.patch("/settings", {"trash_days": 1}).status == 403
    for nonsense in (-1, 4_000, "30", True, 1.5):
        assert alice.patch("/settings", {"trash_days": nonsense}).status == 422
    assert alice.patch("/settings", {"trash_days": 0}).ok()["trash_days"] == 0
    assert emptied() == {}
    assert alice.get(f"/people/{pk}").status == 200
    alice.patch("/settings", {"trash_days": 101}).ok()
    assert emptied() == {}
    assert alice.get(f"/people/{pk}").status == 200
    alice.patch("/settings", {"trash_days": 99}).ok()
    assert alice.get("/describe").ok()["company"]["trash_days"] == 99
    assert emptied()["removed"] == {"people": 1}


def test_whoever_takes_it_back_has_it_in_the_trash_for_as_long_again(alice: ApiClient) -> None:
    pk = trashed(alice, "Ada Lovelace", days=31)
    alice.patch(f"/people/{pk}", {"version": 2, "email": "ada@regulars.example"})
    touch(pk, changed_at=timezone.now() - 31 * DAY)
    emptied()
    entry = next(e for e in alice.get("/entries").ok()["entries"] if e["event"] == "trash.emptied")
    assert entry["can_undo"]
    assert alice.post(f"/entries/{entry['id']}/undo", {}).ok()["undone"] == 1
    back = alice.get(f"/people/{pk}").ok()
    assert (back["name"], bool(back["trashed_at"])) == ("Ada Lovelace", True)
    Job.objects.all().delete()
    assert emptied() == {}
    alice.post(f"/people/{pk}/restore").ok()
    assert alice.get("/people", q="Lovelace").ok()["rows"]


def test_what_is_held_back_stays_and_stops_nobody(alice: ApiClient, holds: list[Any]) -> None:
    held, free = trashed(alice, "Held", days=50), trashed(alice, "Free", days=40)
    holds.append(lambda kind, ids: {held} & {*ids})
    assert emptied() == {"removed": {"people": 1}, "kept": {"people": 1}}
    assert alice.get(f"/people/{held}").status == 200
    assert alice.get(f"/people/{free}").status == 404


def test_what_others_need_stays_and_stops_nobody(alice: ApiClient) -> None:
    kinds = [
        alice.post("/relationship_kinds", {"name": f"Kind {n} of", "reverse_name": f"Back {n}"}).ok(201) for n in (1, 2)
    ]
    one, two = (alice.post("/people", {"name": name}).ok(201)["id"] for name in ("Ada", "Ben"))
    alice.post("/relationships", {"kind": kinds[0]["id"], "source": one, "target": two}).ok(201)
    model = next(t for t in emptied_types() if t.slug == "relationship_kinds").model
    at = timezone.now() - 31 * DAY
    model._default_manager.filter(pk__in=[kind["id"] for kind in kinds]).update(trashed_at=at, changed_at=at)
    assert emptied() == {"removed": {"relationship_kinds": 1}, "kept": {"relationship_kinds": 1}}
    assert alice.get(f"/relationship_kinds/{kinds[0]['id']}").status == 200


def test_many_go_in_small_steps_as_one_entry(alice: ApiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regulars.core.records.trash.emptying.BATCH", 3)
    for number in range(8):
        trashed(alice, f"Number {number}", days=60)
    assert emptied()["removed"] == {"people": 8}
    entries = [e for e in alice.get("/entries").ok()["entries"] if e["event"] == "trash.emptied"]
    assert len(entries) == 1
    assert alice.post(f"/entries/{entries[0]['id']}/undo", {"dry_run": True}).ok()["undone"] == 8


@pytest.mark.parametrize("kind", [t for t in emptied_types() if t.slug != "relationship_kinds"], ids=lambda t: t.slug)
def test_what_is_due_is_found_by_index(kind: type[RecordType], alice: ApiClient) -> None:
    sql, params = due_rows(kind, timezone.now()).values_list("pk", flat=True)[:200].query.sql_with_params()
    if is_postgres():
        execute("SET LOCAL enable_seqscan = off")
        assert "_trash" in str(fetch_rows(f"EXPLAIN {sql}", params))
    else:
        assert "_trash" in str(fetch_rows(f"EXPLAIN QUERY PLAN {sql}", params))
