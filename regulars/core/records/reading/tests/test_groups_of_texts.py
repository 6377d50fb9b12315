"""Texts that a filter takes for the same are one group, so that its number leads to just as many rows."""

import pytest

from testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("is_own", [False, True])
def test_spellings_of_one_text_are_one_group(alice: ApiClient, *, is_own: bool) -> None:
    by = "job_title"
    if is_own:
        by = alice.post("/fields", {"type": "people", "label": "Guild", "kind": "text"}).ok(201)["name"]
    worth = alice.post("/fields", {"type": "people", "label": "Worth", "kind": "money", "options": {"currency": "EUR"}})
    money = worth.ok(201)["name"]
    for place, said in enumerate(["Bäcker", "Bäcker", "BACKER", "Miller", ""]):
        alice.post("/people", {"name": f"P{place}", by: said, money: f"{place + 1}.50"}).ok(201)
    groups = alice.get("/people/groups", by=by, sums=money).ok()["groups"]
    assert [(g["value"], g["count"], g["sums"][money]["amount"]) for g in groups] == [
        ("Bäcker", 3, "7.50"),
        ("Miller", 1, "4.50"),
        (None, 1, "5.50"),
    ]
    for group in groups[:2]:
        tree = {"field": by, "op": "is", "value": group["value"]}
        assert alice.get("/people/count", filter=tree).ok()["value"] == group["count"]
    board = alice.get("/people/board", by=by).ok()["groups"]
    assert [len(column["rows"]) for column in board] == [3, 1, 1]
