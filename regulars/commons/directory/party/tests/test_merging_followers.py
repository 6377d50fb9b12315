"""Whoever follows one of two that become one goes on following, and is told no less than before."""

from regulars.commons.directory.party.tests.two_people import make_two
from regulars.core.together.tests.conftest import told
from testing.client import ApiClient


def test_followers_come_along_and_go_back(alice: ApiClient, bob: ApiClient) -> None:
    one, two = (f"/people/{person['id']}" for person in make_two(alice))
    bob.post(f"/together{two}/follow", {"is_on": True}).ok()
    alice.post(f"/together{one}/follow", {"is_on": True}).ok()
    alice.post(f"/together{two}/follow", {"is_on": True}).ok()
    entry = alice.post(f"{one}/merge", {"other": int(two.split("/")[2])}).ok()["entry"]
    for place in (one, two):
        assert bob.get(f"/together{place}").ok()["is_following"]
        assert sorted(user["title"] for user in bob.get(f"/together{place}").ok()["followers"]) == ["Alice", "Bob"]
    alice.patch(one, {"version": alice.get(one).ok()["version"], "job_title": "Head baker"}).ok()
    assert ("change", "Amara Okafor") in told(bob)
    alice.post(f"{one}/separate", {"entry": entry}).ok()
    followers = {place: bob.get(f"/together{place}").ok()["followers"] for place in (one, two)}
    assert [user["title"] for user in followers[one]] == ["Alice"]
    assert sorted(user["title"] for user in followers[two]) == ["Alice", "Bob"]


def test_what_one_was_notified_of_stays_in_the_list(alice: ApiClient, bob: ApiClient) -> None:
    one, two = make_two(alice)
    alice.post(f"/together/people/{two['id']}/comments", {"text": "<p>@Bob please call</p>"}).ok(201)
    entry = alice.post(f"/people/{one['id']}/merge", {"other": two["id"]}).ok()["entry"]
    found = bob.get("/notifications").ok()["notifications"]
    assert [(each["kind"], each["record"]["id"]) for each in found if each["kind"] == "mention"] == [
        ("mention", one["id"])
    ]
    alice.post(f"/people/{one['id']}/separate", {"entry": entry}).ok()
    assert two["id"] in [each["record"]["id"] for each in bob.get("/notifications").ok()["notifications"]]
