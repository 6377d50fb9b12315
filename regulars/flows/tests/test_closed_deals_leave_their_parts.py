"""Who decided in a deal stands on the organisation when the deal is closed, from that day on."""

from typing import Any

import pytest

from regulars.core.access.house_day import house_today
from testing.client import ApiClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def people_in_it(alice: ApiClient, deal: dict[str, Any]) -> list[int]:
    found = [int(alice.post("/people", {"name": name}).ok(201)["id"]) for name in ("Ada", "Bo")]
    for person, part in zip(found, ("decides", "uses"), strict=True):
        alice.post("/parts", {"deal": deal["id"], "party": person, "part": part}).ok(201)
    return found


def ties(client: ApiClient) -> list[tuple[str, str, str, str]]:
    rows = client.get("/relationships", columns="source,kind,target,note,since", sort="created_at").ok()["rows"]
    return [(r["source"]["title"], r["kind"]["title"], r["target"]["title"], r["note"]) for r in rows]


@pytest.mark.parametrize(("verb", "body"), [("win", {}), ("lose", {"reason": "Too dear"})])
def test_they_keep_their_parts(
    alice: ApiClient, deal: dict[str, Any], people_in_it: list[int], verb: str, body: dict[str, Any]
) -> None:
    alice.post(f"/deals/{deal['id']}/verbs/{verb}", body).ok()
    assert ties(alice) == [
        ("Ada", "deals with us for", "Lindqvist Bakery", "Decides"),
        ("Bo", "deals with us for", "Lindqvist Bakery", "Uses"),
    ]
    since = {row["since"] for row in alice.get("/relationships", columns="since").ok()["rows"]}
    assert since == {house_today().isoformat()}


def test_what_is_noted_already_is_not_noted_twice(
    alice: ApiClient, deal: dict[str, Any], people_in_it: list[int]
) -> None:
    for verb in ("win", "reopen", "win"):
        alice.post(f"/deals/{deal['id']}/verbs/{verb}").ok()
    assert len(ties(alice)) == 2


def test_taking_the_closing_back_takes_them_back(
    alice: ApiClient, deal: dict[str, Any], people_in_it: list[int]
) -> None:
    won = alice.post(f"/deals/{deal['id']}/verbs/win")
    undone = alice.post(f"/entries/{won.entry}/undo").ok()
    assert (undone["conflicts"], ties(alice)) == ([], [])


def test_a_deal_with_a_person_leaves_nothing(alice: ApiClient, stage: int) -> None:
    person, friend = (alice.post("/people", {"name": name}).ok(201)["id"] for name in ("Ada", "Bo"))
    deal = alice.post("/deals", {"name": "One teapot", "party": person}).ok(201)["id"]
    alice.post("/parts", {"deal": deal, "party": friend, "part": "decides"}).ok(201)
    alice.post(f"/deals/{deal}/verbs/win").ok()
    assert ties(alice) == []


def test_who_competes_does_not_deal_with_us_for_the_customer(alice: ApiClient, deal: dict[str, Any]) -> None:
    rival = alice.post("/people", {"name": "Sly Fox"}).ok(201)["id"]
    alice.post("/parts", {"deal": deal["id"], "party": rival, "part": "competes"}).ok(201)
    alice.post(f"/deals/{deal['id']}/verbs/win").ok()
    assert ties(alice) == []
