"""Looking for doubles keeps nobody waiting, and a house that changed much is looked through as one job."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.db.models import F

from regulars.commons.directory.doubles import following, pairing
from regulars.commons.directory.doubles.following import follow_changes
from regulars.commons.directory.doubles.models import DoubleKey, DoublePair, DoubleSearch
from regulars.commons.directory.doubles.state import search_state
from regulars.commons.directory.doubles.weights import DEFAULT, learn_weights
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.journal.position import latest_change
from testing.client import ApiClient

NAMES = ("Robert Miller", "Bob Miller", "Bobby Miller")


@contextmanager
def patched_overlap(changes: int) -> Iterator[None]:
    """Look at so many of the last changes once more."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(following, "OVERLAP", changes)
        yield


@pytest.fixture
def comparing_outside(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether a transaction was open, each time two were compared."""
    open_then: list[bool] = []
    compare = pairing.compare_traits

    def told(one: Any, other: Any) -> Any:
        open_then.append(connection.in_atomic_block)
        return compare(one, other)

    monkeypatch.setattr(pairing, "compare_traits", told)
    return open_then


@pytest.mark.django_db(transaction=True)
def test_nobody_who_writes_waits_for_a_comparison(comparing_outside: list[bool], alice: ApiClient) -> None:
    for name in NAMES:
        alice.post("/people", {"name": name, "phone": "+47 22 33 44 55"}).ok(201)
    assert follow_changes() == len(NAMES)
    followed = len(comparing_outside)
    job = alice.post("/doubles/search").ok()["job"]
    run_waiting_jobs()
    assert alice.get(f"/jobs/{job}").ok()["result"] == {"found": 3}
    assert 0 < followed < len(comparing_outside)
    assert not any(comparing_outside)


def test_where_most_have_changed_all_are_compared_as_a_job_that_is_begun_once(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "MANY_CHANGES", 1)
    for name in NAMES:
        alice.post("/people", {"name": name, "phone": "+47 22 33 44 55"}).ok(201)
    assert [follow_changes(), follow_changes()] == [0, 0]
    job = Job.objects.get(kind="directory.doubles")
    alice.post(f"/jobs/{job.pk}/cancel").ok()
    follow_changes()
    assert Job.objects.filter(kind="directory.doubles").count() == 1
    alice.post(f"/jobs/{job.pk}/retry").ok()
    run_waiting_jobs()
    assert len(alice.get("/doubles").ok()["pairs"]) == 3


def test_a_great_change_that_tells_nothing_of_who_they_are_is_passed_over_at_one_look(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [alice.post("/people", {"name": name}).ok(201)["id"] for name in NAMES]
    follow_changes()
    monkeypatch.setattr(following, "MANY_CHANGES", 1)
    monkeypatch.setattr(following, "CHANGES", 2)
    change = {"select": {"ids": ids}, "action": "change", "values": {"job_title": "Baker"}}
    alice.post("/people/bulk", change).ok()
    with patched_overlap(0):
        assert follow_changes() == 0
    assert not Job.objects.filter(kind="directory.doubles").exists()
    assert search_state().position == latest_change()


def test_numbers_that_the_journal_left_out_are_no_changes(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Robert Miller"}).ok(201)
    state = search_state()
    DoubleSearch.objects.filter(pk=state.pk).update(position=state.position - 2 * following.MANY_CHANGES)
    assert follow_changes() == 1
    assert not Job.objects.filter(kind="directory.doubles").exists()


def test_a_change_that_tells_nothing_of_who_somebody_is_costs_no_comparison(alice: ApiClient) -> None:
    one = alice.post("/people", {"name": "Robert Miller"}).ok(201)
    follow_changes()
    with patched_overlap(0):
        alice.patch(f"/people/{one['id']}", {"version": 1, "job_title": "Baker"}).ok()
        assert follow_changes() == 0
        points = {"contact_points": [{"kind": "phone", "value": "+47 22 33 44 55"}]}
        alice.patch(f"/people/{one['id']}", {"version": 2, "children": points}).ok()
        assert follow_changes() == 1


@pytest.mark.parametrize(
    "told",
    [
        {"phone": "+47 22 33 44 55"}, {"email": "bob@home.example"}, {"birthday": "1980-02-03"},
        {"family_name": "Mills"}, {"preferred_name": "Bobby"}, {"city": "Oslo"},
    ],
)  # fmt: skip
def test_whatever_tells_who_somebody_is_is_followed(alice: ApiClient, told: dict[str, str]) -> None:
    one = alice.post("/people", {"name": "Robert Miller"}).ok(201)
    follow_changes()
    with patched_overlap(0):
        alice.patch(f"/people/{one['id']}", {"version": 1, **told}).ok()
        assert follow_changes() == 1


def test_where_an_upgrade_makes_other_keys_all_are_compared_once(alice: ApiClient) -> None:
    for name in NAMES:
        alice.post("/people", {"name": name, "phone": "+47 22 33 44 55"}).ok(201)
    follow_changes()
    DoubleKey.objects.update(key=F("key") + 1)
    DoublePair.objects.all().delete()
    DoubleSearch.objects.update(keys_made_as=1)
    assert [follow_changes(), follow_changes()] == [0, 0]
    assert Job.objects.filter(kind="directory.doubles").count() == 1
    run_waiting_jobs()
    assert len(alice.get("/doubles").ok()["pairs"]) == 3


def test_a_search_of_all_forgets_the_keys_of_whoever_is_gone(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Robert Miller"}).ok(201)
    follow_changes()
    DoubleKey.objects.create(party_id=10**9, key=7)
    kept = set(DoubleKey.objects.values_list("id", "key"))
    alice.post("/doubles/search").ok()
    run_waiting_jobs()
    assert set(DoubleKey.objects.values_list("id", "key")) == {one for one in kept if one[1] != 7}


def test_an_odd_directory_does_not_turn_what_speaks_for_it_into_what_speaks_against_it() -> None:
    # Namesakes of many towns, as in made-up data: it seems as if doubles lived in different towns.
    patterns = Counter({(("name", 5), ("address", 0)): 9_000, (("name", 1), ("address", 1)): 9_000})
    learnt = learn_weights(patterns)
    for trait, levels in DEFAULT.items():
        assert all(one * given >= 0 for one, given in zip(learnt[trait], levels, strict=True)), trait


def test_what_the_search_learns_holds_for_what_it_found_before(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        alice.post("/people", {"name": name, "phone": "+47 22 33 44 55"}).ok(201)
    follow_changes()
    before = alice.get("/doubles").ok()["pairs"]
    learnt = {trait: [level + 1 for level in levels] for trait, levels in DEFAULT.items()}
    monkeypatch.setattr("regulars.commons.directory.doubles.learning.learn_weights", lambda patterns: learnt)
    alice.post("/doubles/search").ok()
    run_waiting_jobs()
    after = alice.get("/doubles").ok()["pairs"]
    assert len(before) == len(after) == 3
    assert min(pair["score"] for pair in after) > max(pair["score"] for pair in before)
