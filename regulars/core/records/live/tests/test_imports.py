"""Who has a story open while a file is brought in is told of what came to stand there."""

from regulars.core.records.live.tests.conftest import begin
from testing.bringing import Bring
from testing.client import ApiClient


def test_an_imported_call_is_told_on_the_timelines_where_it_stands(alice: ApiClient, bring: Bring) -> None:
    person = alice.post("/people", {"name": "Novak"}).ok(201)
    before = begin(alice)
    bring("calls", "With,When\nNovak,2026-11-20T10:00:00Z\n")
    call = alice.get("/calls").ok()["rows"][0]["id"]
    changed = alice.get("/live", after=before).ok()["changed"]
    assert {(one["type"], one["id"]) for one in changed} == {("people", person["id"]), ("calls", call)}
