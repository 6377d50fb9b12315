"""History and the record as it was also tell what stands in a party's rows and relationships."""

import datetime as dt
from typing import Any

import pytest

from regulars.commons.directory.relationship.models import RelationshipKind
from testing.client import ApiClient
from testing.people import hide_field, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()


def change(alice: ApiClient, path: str, **values: Any) -> str:
    """Change a record, and return a moment after it."""
    alice.patch(path, {"version": alice.get(path).ok()["version"], **values}).ok()
    return now()


def history(alice: ApiClient, path: str, field: str) -> list[tuple[Any, Any]]:
    told = alice.get(f"{path}/history", field=field).ok()["changes"]
    assert {one["field"] for one in told} <= {field}
    words = [(one["before"], one["after"]) for one in told]
    return [tuple(v["title"] if isinstance(v, dict) else v for v in pair) for pair in words]


def test_what_stands_in_rows_has_a_history_and_is_shown_as_it_was(alice: ApiClient) -> None:
    path = f"/people/{alice.post('/people', {'name': 'Ada Berg'}).ok(201)['id']}"
    first = now()
    oslo = {"city": "Oslo", "country": "NO", "email": "ada@oslo.example", "birthday": "--02-29"}
    second = change(alice, path, **oslo, children={"roles": [{"role": "lead", "until": "2020-01-01"}]})
    third = change(alice, path, city="Bergen", phone="+47 22 33 44 55")
    change(alice, path, email=None, birthday="1980-02-29")
    assert history(alice, path, "city") == [("Oslo", "Bergen"), (None, "Oslo")]
    assert history(alice, path, "country") == [(None, "NO")]
    assert history(alice, path, "email") == [("ada@oslo.example", None), (None, "ada@oslo.example")]
    assert history(alice, path, "phone") == [(None, "+47 22 33 44 55")]
    assert history(alice, path, "birthday") == [("--02-29", "1980-02-29"), (None, "--02-29")]
    names = (*oslo, "phone", "roles", "name")
    was = [alice.get(f"{path}/as-of", at=at).ok()["fields"] for at in (first, second, third)]
    assert [[one.get(name) for name in names] for one in was] == [
        [None, None, None, None, None, [], "Ada Berg"],
        ["Oslo", "NO", "ada@oslo.example", "--02-29", None, [], "Ada Berg"],
        ["Bergen", "NO", "ada@oslo.example", "--02-29", "+47 22 33 44 55", [], "Ada Berg"],
    ]


def test_an_employer_has_a_history_and_is_shown_as_it_was(alice: ApiClient) -> None:
    works_at = RelationshipKind.objects.filter(is_employment=True).values_list("pk", flat=True)[0]
    rye, oat = (alice.post("/organisations", {"name": name}).ok(201)["id"] for name in ("Rye", "Oat"))
    ada = alice.post("/people", {"name": "Ada Berg", "employer": rye}).ok(201)
    path, moments = f"/people/{ada['id']}", [now()]
    tie = {"source": ada["id"], "kind": works_at, "target": oat, "since": "2020-01-01"}
    later = alice.post("/relationships", tie).ok(201)
    moments.append(now())
    moments.append(change(alice, f"/relationships/{later['id']}", until="2021-01-01"))
    version = alice.get(f"/relationships/{later['id']}").ok()["version"]
    alice.delete(f"/relationships/{later['id']}", version=version).ok()
    alice.post(f"/relationships/{later['id']}/purge").ok()
    moments += [now(), change(alice, path, employer=oat)]
    entry = alice.get(f"{path}/history", field="employer").ok()["changes"][0]["entry"]
    alice.post(f"/entries/{entry}/undo").ok()
    moments.append(now())
    told = [alice.get(f"{path}/as-of", at=at).ok()["fields"].get("employer") for at in moments]
    assert [one and one["title"] for one in told] == ["Rye", "Oat", "Rye", "Rye", "Oat", "Rye"]
    assert history(alice, path, "employer") == [
        ("Oat", "Rye"), ("Rye", "Oat"), ("Oat", "Rye"), ("Rye", "Oat"), (None, "Rye"),
    ]  # fmt: skip


def test_what_may_not_be_seen_is_not_told_of_the_past_either() -> None:
    people = make_people()
    alice, bob = ApiClient(people.alice), ApiClient(people.bob)
    rye = alice.post("/organisations", {"name": "Rye"}).ok(201)["id"]
    ada = {"name": "Ada Berg", "email": "ada@oslo.example", "phone": "+47 22 33 44 55", "employer": rye}
    path = f"/people/{alice.post('/people', ada).ok(201)['id']}"
    change(alice, path, email="berg@oslo.example")
    for field in ("email", "employer"):
        hide_field(people.bob, "people", field)
        bob.get(f"{path}/history", field=field).ok(400)
    was = bob.get(f"{path}/as-of", at=now()).ok()
    assert was["fields"]["phone"] == "+47 22 33 44 55"
    assert {"email", "employer"}.isdisjoint(was["fields"])
    assert "oslo.example" not in str(was)
    assert "Rye" not in str(was)
