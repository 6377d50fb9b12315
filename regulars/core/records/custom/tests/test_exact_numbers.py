"""Numbers and money of custom fields are kept to the last digit, or refused in words."""

import pytest

from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db
KEPT = ["99999999999999", "99999999999.1234", "-99999999999.1234", "0.0001", "12345678901.2345", "12345678901.2344"]
TOO_LONG = ["99999999999999.1234", "-999999999999.1234", "100000000000000", "123456789012.3456"]


@pytest.fixture
def api(db):
    api = ApiClient(make_people().alice)
    for kind in ("number", "percent", "money"):
        api.post("/fields", {"type": "people", "kind": kind, "label": kind}).ok(201)
    return api


@pytest.mark.parametrize("kind", ["number", "percent"])
def test_what_is_kept_is_kept_exactly(api, kind):
    for value in KEPT:
        person = api.post("/people", {"name": value, kind: value}).ok(201)
        assert person[kind] == value
        rows = api.get("/people", filter={"field": kind, "op": "is", "value": value}).ok()["rows"]
        assert [row["title"] for row in rows] == [value]
    rows = api.get("/people", sort=kind, columns=kind).ok()["rows"]
    assert [row[kind] for row in rows] == sorted(KEPT, key=float)


@pytest.mark.parametrize("kind", ["number", "percent"])
@pytest.mark.parametrize("value", TOO_LONG)
def test_what_cannot_be_kept_exactly_is_refused_by_name(api, kind, value):
    problem = api.post("/people", {"name": "Ada", kind: value}).ok(422)
    assert problem["errors"][0]["field"] == kind


def test_money_is_kept_to_the_last_digit(api):
    amounts = ["99999999999999.1234", "99999999999999.1235", "-99999999999999.1234"]
    for amount in amounts:
        person = api.post("/people", {"name": amount, "money": {"amount": amount, "currency": "EUR"}}).ok(201)
        assert person["money"]["amount"] == amount
        rows = api.get("/people", filter={"field": "money", "op": "is", "value": amount}).ok()["rows"]
        assert [row["title"] for row in rows] == [amount]
    assert [r["title"] for r in api.get("/people", sort="-money").ok()["rows"]] == [amounts[1], amounts[0], amounts[2]]


def test_sums_show_no_dust(api):
    for value in ("0.1", "0.2"):
        api.post("/people", {"name": value, "number": value, "language": "nb"}).ok(201)
    groups = api.get("/people/groups", by="language", sums="number").ok()["groups"]
    assert [group["sums"]["number"] for group in groups] == ["0.3"]
