"""A board of parties by their roles."""

import datetime as dt
from typing import Any

import pytest

from regulars.core.records.reading import boards
from testing.client import ApiClient


def test_each_column_begins_as_the_list_does_whichever_way_it_is_read(
    alice: ApiClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        add(alice, f"Bakery {number:02}", "customer" if number % 2 else "", "supplier" if number % 5 == 0 else "")
    usual = columns(alice)
    assert names(usual["customer"]) == ["Bakery 01", "Bakery 03"]
    assert names(usual["supplier"]) == ["Bakery 00", "Bakery 05"]
    assert names(usual[None]) == ["Bakery 02", "Bakery 04"]
    assert usual["customer"]["count"] == 6
    assert usual["press"]["rows"] == []
    monkeypatch.setattr(boards, "_is_rare", lambda *_: True)
    assert columns(alice) == usual


def test_a_column_goes_on_in_the_list_where_it_ends_on_the_board(alice: ApiClient) -> None:
    for number in range(5):
        add(alice, f"Bakery {number}", "customer")
    customers = columns(alice)["customer"]
    wanted = {"field": "roles", "op": "has_any", "value": ["customer"]}
    rest = alice.get("/organisations", filter=wanted, after=customers["next"]).ok()
    assert names(rest) == ["Bakery 2", "Bakery 3", "Bakery 4"]


def test_a_role_held_twice_counts_once_and_one_that_ended_does_not(alice: ApiClient) -> None:
    long_ago = (dt.datetime.now(dt.UTC).date() - dt.timedelta(days=900)).isoformat()
    again = [{"role": "customer"}, {"role": "customer", "since": long_ago}, {"role": "lead", "until": long_ago}]
    alice.post("/organisations", {"name": "Bakery", "children": {"roles": again}}).ok(201)
    found = columns(alice)
    assert (found["customer"]["count"], found["lead"]["count"], None in found) == (1, 0, False)


def add(client: ApiClient, name: str, *roles: str) -> None:
    """Add an organisation that holds these roles."""
    rows = [{"role": role} for role in roles if role]
    client.post("/organisations", {"name": name, "children": {"roles": rows}}).ok(201)


def columns(client: ApiClient) -> dict[Any, Any]:
    """Return the columns of the board by their role."""
    groups = client.get("/organisations/board", by="roles", limit=2).ok()["groups"]
    return {group["value"]: group for group in groups}


def names(page: dict[str, Any]) -> list[str]:
    """Return the names of the rows of a column."""
    return [row["name"] for row in page["rows"]]
