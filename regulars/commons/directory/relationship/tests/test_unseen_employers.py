"""Whom somebody works for is told to nobody who may not see that organisation: by no list, filter or search."""

import pytest

from regulars.core.search.guarding import guard_hidden_fields
from testing.client import ApiClient
from testing.people import People

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(alice: ApiClient, people: People) -> int:
    """Ada is Charlie's; the roastery she works for is not."""
    guard_hidden_fields()
    firm = alice.post("/organisations", {"name": "Quillfeather Roastery"}).ok(201)["id"]
    values = {"name": "Ada", "job_title": "Baker", "employer": firm, "owner": people.charlie.pk}
    return int(alice.post("/people", values).ok(201)["id"])


@pytest.mark.parametrize("words", ["quillfeather", "quill roast", "ada quillfeather"])
def test_search_finds_nobody_by_its_name(alice: ApiClient, charlie: ApiClient, ada: int, words: str) -> None:
    assert ada in [hit["id"] for hit in alice.get("/search", q=words, types="people").ok()["hits"]]
    assert charlie.get("/search", q=words).ok()["hits"] == []
    assert charlie.get("/people", q=words).ok()["rows"] == []
    assert [hit["id"] for hit in charlie.get("/search", q="ada bak").ok()["hits"]] == [ada]


def test_a_list_takes_her_for_one_without_an_employer(alice: ApiClient, charlie: ApiClient, ada: int) -> None:
    firm = alice.get(f"/people/{ada}").ok()["employer"]["id"]
    assert charlie.get(f"/people/{ada}").ok()["employer"] is None

    def counted(client: ApiClient, op: str, value: object = None) -> int:
        return int(client.get("/people/count", filter={"field": "employer", "op": op, "value": value}).ok()["value"])

    asked = [("is_empty", None), ("is_not_empty", None), ("is", firm), ("is_not", firm), ("has_any", [firm])]
    assert [counted(alice, *one) for one in asked] == [0, 1, 1, 0, 1]
    assert [counted(charlie, *one) for one in asked] == [1, 0, 0, 1, 0]


def test_a_field_of_ones_own_that_leads_there_neither(alice: ApiClient, charlie: ApiClient, ada: int) -> None:
    def field(kind: str) -> str:
        wish = {"type": "people", "label": f"Own {kind}", "kind": kind, "target": "organisations"}
        return str(alice.post("/fields", wish).ok(201)["name"])

    one, many = field("link"), field("links")
    person = alice.get(f"/people/{ada}").ok()
    firm = person["employer"]["id"]
    alice.patch(f"/people/{ada}", {"version": person["version"], one: firm, many: [firm]}).ok()
    for name in (one, many):
        for op, value, seen, unseen in (
            ("is_empty", None, 0, 1),
            ("is_not_empty", None, 1, 0),
            ("has_any", [firm], 1, 0),
        ):
            tree = {"field": name, "op": op, "value": value}
            found = [client.get("/people/count", filter=tree).ok()["value"] for client in (alice, charlie)]
            assert found == [seen, unseen], (name, op)
