"""Numbers of days that no calendar holds are refused in words, whatever the database could keep."""

from typing import Any

import pytest

from regulars.commons.directory.importing.drafting import compile_plan, draft_row
from regulars.core.records.importing.reading.table import SourceRow
from testing.client import ApiClient


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/people", {"given_name": "Ada", "rhythm_days": 2_000_000_000}),
        ("/people", {"given_name": "Ada", "children": {"dates": [{"day": "--01-01", "remind_days": 100_000}]}}),
        ("/tasks", {"title": "Call", "due_on": "2026-01-01", "remind_days": 2_000_000}),
    ],
)
def test_it_says_how_many_at_most(alice: ApiClient, path: str, body: dict[str, Any]) -> None:
    assert "at most" in alice.post(path, body).ok(422)["detail"]


def test_a_list_with_such_a_number_keeps_it_as_a_fact() -> None:
    plan = compile_plan({0: "name", 1: "rhythm_days"}, ["Name", "Rhythm"], kind="person")
    drafts = [draft_row(SourceRow(2, ["Ada", text]), plan) for text in ("42", "2000000000")]
    assert [draft.columns.get("rhythm_days") for draft in drafts] == [42, None]
    assert drafts[1].facts == ["Rhythm days: 2000000000"]


def test_a_moment_beyond_the_calendar_is_refused(alice: ApiClient) -> None:
    ada = alice.post("/people", {"given_name": "Ada"}).ok(201)["id"]
    for moment in ("9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"):
        assert "moment" in alice.get(f"/people/{ada}/as-of", at=moment).ok(400)["detail"]
