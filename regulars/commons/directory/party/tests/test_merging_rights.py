"""Merging asks for the right to change and to remove both; what is hidden is neither shown nor lost."""

from regulars.commons.directory.party.tests.two_people import make_two
from testing.client import ApiClient
from testing.people import ALL, People, hide_field, make_user


def test_without_the_right_to_remove_nothing_changes(alice: ApiClient, people: People) -> None:
    one, two = make_two(alice)
    dora = ApiClient(make_user("Dora", {"*": {**ALL["*"], "delete": "own"}}))
    refused = dora.post(f"/people/{one['id']}/merge", {"other": two["id"]})
    assert refused.status == 403
    assert dora.get(f"/people/{one['id']}/merge/{two['id']}").ok()["why_not"]
    assert alice.get(f"/people/{two['id']}").ok() == two
    entry = alice.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()["entry"]
    assert dora.post(f"/people/{one['id']}/separate", {"entry": entry}).status == 403
    assert dora.get(f"/people/{two['id']}").ok()["id"] == one["id"]


def test_who_cannot_see_one_of_them_finds_nothing(alice: ApiClient, people: People) -> None:
    one, two = make_two(alice)
    charlie = ApiClient(people.charlie)
    own = charlie.post("/people", {"name": "His Own"}).ok(201)["id"]
    assert charlie.get(f"/people/{own}/merge/{two['id']}").status == 404
    assert charlie.post(f"/people/{own}/merge", {"other": two["id"]}).status == 404
    alice.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()
    assert charlie.get(f"/people/{two['id']}").status == 404


def test_hidden_fields_are_neither_shown_nor_lost(alice: ApiClient, people: People) -> None:
    one, two = make_two(alice)
    alice.patch(f"/people/{two['id']}", {"version": two["version"], "job_title": "Smuggler"}).ok()
    dora_user = make_user("Dora", ALL)
    hide_field(dora_user, "people", "job_title")
    dora = ApiClient(dora_user)
    compared = dora.get(f"/people/{one['id']}/merge/{two['id']}")
    assert b"job_title" not in compared.content
    assert b"Smuggler" not in compared.content
    assert dora.post(f"/people/{one['id']}/merge", {"other": two["id"], "take": ["job_title"]}).status == 422
    entry = dora.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()["entry"]
    assert b"Smuggler" not in dora.get(f"/people/{one['id']}/timeline").content
    assert alice.get(f"/people/{one['id']}").ok()["job_title"] == "Smuggler"
    dora.post(f"/people/{one['id']}/separate", {"entry": entry}).ok()
    assert alice.get(f"/people/{two['id']}").ok()["job_title"] == "Smuggler"
    assert alice.get(f"/people/{one['id']}").ok()["job_title"] is None
