"""An undo puts back what nobody touched since, also where the rest of the same record was."""

from typing import Any

import pytest

from testing.client import Answer, ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def changed(alice: ApiClient, person: dict[str, Any], **values: Any) -> Answer:
    path = f"/people/{person['id']}"
    return alice.patch(path, {"version": alice.get(path).ok()["version"], **values})


def values_of(alice: ApiClient, person: dict[str, Any], *names: str) -> list[Any]:
    now = alice.get(f"/people/{person['id']}").ok()
    return [now[name] for name in names]


def undone(alice: ApiClient, entry: Any, *, dry_run: bool = False) -> tuple[int, list[str]]:
    report = alice.post(f"/entries/{entry}/undo", {"dry_run": dry_run}).ok()
    return report["undone"], [conflict["field"] for conflict in report["conflicts"]]


def test_the_rest_of_the_record_is_put_back(alice: ApiClient) -> None:
    ada = alice.post("/people", {"name": "Ada Berg", "job_title": "Cook"}).ok(201)
    first = changed(alice, ada, job_title="Baker", preferred_name="Addie", city="Oslo")
    changed(alice, ada, job_title="Smith")
    for dry_run in (True, False):
        assert undone(alice, first.entry, dry_run=dry_run) == (1, ["job_title"])
    assert values_of(alice, ada, "job_title", "preferred_name", "city") == ["Smith", None, None]


def test_a_name_is_put_back_whole_or_not_at_all(alice: ApiClient) -> None:
    ada = alice.post("/people", {"given_name": "Ada", "family_name": "Berg"}).ok(201)
    first = changed(alice, ada, given_name="Adele", job_title="Cook")
    changed(alice, ada, family_name="Dahl")
    assert undone(alice, first.entry) == (1, ["name"])
    assert values_of(alice, ada, "name", "given_name", "family_name", "job_title") == [
        "Adele Dahl",
        "Adele",
        "Dahl",
        None,
    ]


def test_where_nothing_is_left_nothing_is_written_and_it_may_be_tried_again(alice: ApiClient) -> None:
    ada = alice.post("/people", {"name": "Ada Berg", "job_title": "Cook"}).ok(201)
    first = changed(alice, ada, job_title="Baker")
    second = changed(alice, ada, job_title="Smith")
    report = alice.post(f"/entries/{first.entry}/undo").ok()
    assert (report["undone"], report["entry"]) == (0, None)
    assert undone(alice, second.entry) == (1, [])
    assert undone(alice, first.entry) == (1, [])
    assert values_of(alice, ada, "job_title") == ["Cook"]
