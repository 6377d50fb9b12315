"""Who is concerned is told once, nobody of her own doings, and never of what she may not see."""

from regulars.core.together.tests.conftest import told
from regulars.core.together.tests.test_comments import say
from testing.client import ApiClient
from testing.people import People


def test_who_is_mentioned_is_told_once_and_follows(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    say(alice, nora, "<p>@Bob please call, @Bob!</p>")
    assert told(bob) == [("mention", "Nora Novak")]
    assert bob.get(f"/together/{nora}").ok()["is_following"]
    say(alice, nora, "<p>And ask for the sample.</p>")
    assert told(bob) == [("comment", "Nora Novak"), ("mention", "Nora Novak")]
    assert told(alice) == []


def test_a_mention_added_later_is_told(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    made = say(alice, nora, "<p>Who calls?</p>")
    alice.patch(f"/comments/{made['id']}", {"version": made["version"], "text": "<p>@Bob calls.</p>"}).ok()
    assert told(bob) == [("mention", "Nora Novak")]


def test_who_is_given_a_record_is_told(people: People, nora: str, alice: ApiClient, bob: ApiClient) -> None:
    version = alice.get(f"/{nora}").ok()["version"]
    alice.patch(f"/{nora}", {"version": version, "owner": people.bob.pk}).ok()
    assert told(bob) == [("assigned", "Nora Novak")]
    alice.post("/tasks", {"title": "Send it", "owner": people.bob.pk}).ok(201)
    assert told(bob)[0] == ("assigned", "Send it")


def test_followers_are_told_of_changes_until_they_follow_no_longer(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    bob.post(f"/together/{nora}/follow", {"is_on": True}).ok()
    record = alice.get(f"/{nora}").ok()
    record = alice.patch(f"/{nora}", {"version": record["version"], "name": "Nora Nowak"}).ok()
    assert told(bob) == [("change", "Nora Nowak")]
    bob.post(f"/together/{nora}/follow", {"is_on": False}).ok()
    say(alice, nora, "<p>@Bob, still there?</p>")
    alice.patch(f"/{nora}", {"version": record["version"], "name": "Nora"}).ok()
    assert told(bob) == [("mention", "Nora"), ("change", "Nora")]


def test_followers_are_told_of_calls(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    bob.post(f"/together/{nora}/follow", {"is_on": True}).ok()
    alice.post("/calls", {"party": int(nora.split("/")[1]), "happened_at": "2026-11-20T10:00:00Z"}).ok(201)
    assert told(bob) == [("change", "Nora Novak")]


def test_who_may_not_see_the_record_is_told_nothing(nora: str, alice: ApiClient, charlie: ApiClient) -> None:
    say(alice, nora, "<p>@Charlie look at this</p>")
    assert told(charlie) == []
    assert charlie.get("/notifications/unread").ok() == {"unread": 0}


def test_a_lost_right_takes_it_from_the_list(people: People, alice: ApiClient, charlie: ApiClient) -> None:
    made = charlie.post("/people", {"name": "Mine"}).ok(201)
    say(alice, f"people/{made['id']}", "<p>@Charlie hello</p>")
    assert charlie.get("/notifications/unread").ok() == {"unread": 1}
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "owner": people.alice.pk}).ok()
    assert told(charlie) == []
    assert charlie.get("/notifications/unread").ok() == {"unread": 0}


def test_read_and_unread(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    for text in ("<p>@Bob one</p>", "<p>@Bob two</p>"):
        say(alice, nora, text)
    ids = [one["id"] for one in bob.get("/notifications").ok()["notifications"]]
    assert bob.post("/notifications/read", {"ids": ids[:1]}).ok() == {"marked": 1}
    assert bob.post("/notifications/read", {"ids": ids[:1]}).ok() == {"marked": 0}
    assert alice.post("/notifications/read", {"ids": ids}).ok() == {"marked": 0}
    assert len(told(bob, unread="true")) == 1
    bob.post("/notifications/read", {}).ok()
    assert bob.get("/notifications/unread").ok() == {"unread": 0}
    bob.post("/notifications/read", {"ids": ids, "is_read": False}).ok()
    assert bob.get("/notifications/unread").ok() == {"unread": 2}


def test_what_one_wishes_not_to_hear_is_not_told(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    bob.patch("/notifications/wishes", {"kinds": {"mention": "none"}}).ok()
    say(alice, nora, "<p>@Bob hello</p>")
    assert told(bob) == []
    assert bob.patch("/notifications/wishes", {"kinds": {"gossip": "app"}}).status == 422
    assert bob.get("/notifications/wishes").ok()["kinds"]["mention"] == "none"


def test_a_comment_that_was_removed_is_told_no_more(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    made = say(alice, nora, "<p>@Bob hello</p>")
    alice.delete(f"/comments/{made['id']}", version=made["version"]).ok()
    assert told(bob) == []


def test_pages_go_on_where_the_last_one_ended(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    for number in range(5):
        say(alice, nora, f"<p>@Bob {number}</p>")
    first = bob.get("/notifications", limit=2).ok()
    rest = bob.get("/notifications", limit=10, after=first["next"]).ok()
    assert (len(first["notifications"]), len(rest["notifications"]), rest["next"]) == (2, 3, None)
