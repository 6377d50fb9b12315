"""What a bulk action is to touch is said plainly, or it touches nothing."""

from testing.client import ApiClient


def test_ids_that_lead_nowhere_are_reported(alice: ApiClient) -> None:
    person = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    body = {"select": {"ids": [person, 987654321]}, "action": "trash"}
    for dry_run in (True, False):
        report = alice.post("/people/bulk", {**body, "dry_run": dry_run}).ok()
        assert (report["count"], [(one["id"], one["title"]) for one in report["refused"]]) == (1, [(987654321, "")])


def test_no_words_are_not_all_records(alice: ApiClient) -> None:
    alice.post("/people", {"name": "Ada"}).ok(201)
    for select, status in (({"q": ""}, 400), ({"q": "  "}, 400), ({"q": None}, 400), ({"filter": {"or": []}}, 422)):
        assert alice.post("/people/bulk", {"select": select, "action": "trash"}).status == status, select
    assert alice.post("/people/bulk", {"select": {"filter": None}, "action": "trash"}).ok()["count"] == 1


def test_an_entry_of_an_unknown_kind_is_not_asked_for_in_vain(alice: ApiClient) -> None:
    person = alice.post("/people", {"name": "Ada"}).ok(201)["id"]
    assert alice.get(f"/people/{person}/timeline", kinds="party.added").ok()["entries"]
    assert alice.get(f"/people/{person}/timeline", kinds="party.addled").status == 400
