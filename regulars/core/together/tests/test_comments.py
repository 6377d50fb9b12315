"""Comments on any record: seen by whoever sees the record, changed and removed by their author alone."""

from regulars.core.together.mentioning import mentioned_in
from testing.client import ApiClient


def say(client: ApiClient, place: str, text: str = "<p>Call her on Monday.</p>") -> dict:
    return client.post(f"/together/{place}/comments", {"text": text}).ok(201)


def test_a_comment_is_read_by_the_others(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    say(alice, nora)
    found = bob.get(f"/together/{nora}").ok()["comments"]
    assert [(one["text"], one["author"]["title"], one["is_mine"]) for one in found] == [
        ("<p>Call her on Monday.</p>", "Alice", False)
    ]


def test_it_stands_on_the_timeline_and_is_found_by_its_words(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    say(alice, nora, "<p>She collects quillwork.</p>")
    first = bob.get(f"/{nora}/timeline").ok()["entries"][0]
    assert (first["sentence"], first["text"]) == ("Alice commented on Nora Novak", "<p>She collects quillwork.</p>")
    assert [hit["type"] for hit in bob.get("/search", q="quillwork").ok()["hits"]] == ["comments"]


def test_who_does_not_see_the_record_sees_nothing_of_it(nora: str, alice: ApiClient, charlie: ApiClient) -> None:
    made = say(alice, nora, "<p>Quillwork</p>")
    assert charlie.get(f"/together/{nora}").status == 404
    assert charlie.post(f"/together/{nora}/comments", {"text": "<p>x</p>"}).status == 404
    assert charlie.get(f"/comments/{made['id']}").status == 404
    assert charlie.get("/comments").ok()["rows"] == []
    assert charlie.get("/comments/count").ok()["value"] == 0
    assert charlie.get("/search", q="quillwork").ok()["hits"] == []


def test_only_its_author_changes_and_removes_it(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    made = say(bob, nora)
    path, body = f"/comments/{made['id']}", {"version": made["version"], "text": "<p>On Tuesday.</p>"}
    assert alice.patch(path, body).status == 403
    assert alice.delete(path, version=made["version"]).status == 403
    now = bob.patch(path, body).ok()
    assert now["text"] == "<p>On Tuesday.</p>"
    removed = bob.delete(path, version=now["version"])
    assert alice.get(f"/together/{nora}").ok()["comments"] == []
    bob.post(f"/entries/{removed.entry}/undo", {"dry_run": False}).ok()
    assert len(alice.get(f"/together/{nora}").ok()["comments"]) == 1


def test_a_comment_is_taken_back(nora: str, alice: ApiClient) -> None:
    entry = alice.post(f"/together/{nora}/comments", {"text": "<p>Oops</p>"}).entry
    alice.post(f"/entries/{entry}/undo", {"dry_run": False}).ok()
    assert alice.get(f"/together/{nora}").ok()["comments"] == []


def test_scripts_are_taken_out_and_empty_ones_refused(nora: str, alice: ApiClient) -> None:
    assert say(alice, nora, "<p>Hi<script>alert(1)</script></p>")["text"] == "<p>Hi</p>"
    assert alice.post(f"/together/{nora}/comments", {"text": "<p> </p>"}).status == 422


def test_records_without_a_timeline_have_comments_too(nora: str, alice: ApiClient, bob: ApiClient) -> None:
    task = alice.post("/tasks", {"title": "Send the sample", "party": int(nora.split("/")[1])}).ok(201)
    say(alice, f"tasks/{task['id']}", "<p>Which one?</p>")
    assert len(bob.get(f"/together/tasks/{task['id']}").ok()["comments"]) == 1
    sentences = [one["sentence"] for one in bob.get(f"/{nora}/timeline").ok()["entries"]]
    assert "Alice commented on Send the sample" in sentences


def test_whom_an_at_means() -> None:
    names = {1: "Ann", 2: "Ann Lee", 3: "Bo", 4: "bo"}
    assert mentioned_in("Ask @Ann  Lee, or @bo.", names) == [2, 3, 4]
    assert mentioned_in("@Anna and ann@Bob", names) == []
    assert mentioned_in("@Ann", names) == [1]


def test_who_is_named_and_does_not_see_it_does_not_follow_it_and_its_author_knows(
    nora: str, alice: ApiClient, bob: ApiClient, charlie: ApiClient
) -> None:
    made = say(alice, nora, "<p>@Charlie and @Bob, have a look</p>")
    assert [one["title"] for one in made["named_in_vain"]] == ["Charlie"]
    assert {one["title"] for one in alice.get(f"/together/{nora}").ok()["followers"]} == {"Alice", "Bob"}
    assert charlie.get("/notifications").ok()["notifications"] == []
    assert say(alice, nora, "<p>@Bob, and nobody else</p>")["named_in_vain"] == []
