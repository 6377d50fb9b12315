"""An article is published as a version that is kept; what is written since is nobody's but ours until then."""

from typing import Any

from regulars.core.access.viewer import raise_epoch
from regulars.service.article.tests.conftest import change, do, published, write
from testing.client import ApiClient
from testing.people import People, hide_field


def test_what_is_published_stays_as_it_was_while_one_writes_on(alice: ApiClient) -> None:
    article = published(alice)
    assert (article["state"], article["live_number"]) == ("published", "1")
    changed = change(alice, article, body="Something else.")
    assert (changed["state"], changed["live_body"]) == ("changed", article["live_body"])
    again = do(alice, changed, "publish", note="Shorter")
    assert (again["live_number"], again["live_body"]) == ("2", "Something else.")
    kept = alice.get("/article-versions", sort="number").ok()["rows"]
    assert [(one["number"], one["note"]) for one in kept] == [("1", None), ("2", "Shorter")]


def test_written_back_to_what_is_public_it_is_published_again(alice: ApiClient) -> None:
    article = published(alice)
    changed = change(alice, article, title="Other")
    assert change(alice, changed, title=article["title"])["state"] == "published"


def test_an_older_version_is_put_back_as_what_is_written(alice: ApiClient) -> None:
    first = published(alice)
    second = do(alice, change(alice, first, body="New text."), "publish")
    back = do(alice, second, "put-back", number=1)
    assert (back["body"], back["live_body"], back["state"]) == (first["body"], "New text.", "changed")
    assert alice.post(f"/articles/{first['id']}/verbs/put-back", {"number": 9}).status == 422


def test_versions_are_compared_line_by_line_and_word_by_word(alice: ApiClient) -> None:
    first = published(alice, body="One line.\nThe red tap.")
    do(alice, change(alice, first, body="One line.\nThe blue tap.\nMore."), "publish")
    body = alice.get(f"/articles/{first['id']}/compare", before=1, after=2).ok()["body"]
    assert [line["kind"] for line in body] == ["same", "changed", "added"]
    assert [piece["text"] for piece in body[1]["before"] if piece["marked"]] == ["red"]
    assert [piece["text"] for piece in body[1]["after"] if piece["marked"]] == ["blue"]
    assert alice.get(f"/articles/{first['id']}/compare", before=7).status == 404


def test_publishing_taken_back_shows_what_was_public_before(alice: ApiClient) -> None:
    first = published(alice)
    changed = change(alice, first, body="New text.")
    answer = alice.post(f"/articles/{first['id']}/verbs/publish", {})
    answer.ok()
    undone = alice.post(f"/entries/{answer.entry}/undo").ok()
    now = alice.get(f"/articles/{first['id']}").ok()
    assert undone["undone"] > 0
    assert (now["live_number"], now["live_body"], now["state"]) == ("1", first["body"], "changed")
    assert do(alice, now, "publish")["live_body"] == changed["body"]


def test_who_may_not_add_versions_asks_for_a_review_instead(alice: ApiClient, people: People) -> None:
    all_of_it = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}
    give(people, {"*": all_of_it})
    bob = ApiClient(people.bob)
    article = write(bob)
    assert "publish" not in article["verbs"]
    assert bob.post(f"/articles/{article['id']}/verbs/publish").status == 403
    asked = do(bob, article, "submit")
    assert asked["state"] == "review"
    assert do(alice, asked, "publish")["state"] == "published"
    inside = published(alice, "For us", audience="us")
    refused = bob.patch(f"/articles/{inside['id']}", {"version": inside["version"], "audience": "everybody"})
    assert refused.status == 403
    assert bob.post(f"/articles/{inside['id']}/verbs/archive").status == 403
    give(people, {"*": all_of_it, "article-versions": all_of_it})
    assert "publish" in bob.get(f"/articles/{write(bob)['id']}").ok()["verbs"]
    assert published(bob, "Another")["live_number"] == "1"


def give(people: People, rights: dict[str, Any]) -> None:
    role = people.bob.roles.get()
    role.rights = rights
    role.save()
    raise_epoch()


def test_what_is_put_away_is_public_no_more_and_comes_back_as_a_draft(alice: ApiClient) -> None:
    article = do(alice, published(alice), "archive")
    assert (article["state"], article["live_number"], article["live_body"]) == ("archived", None, None)
    again = do(alice, article, "revive")
    assert again["state"] == "draft"
    assert do(alice, again, "publish")["live_number"] == "2"


def test_an_empty_article_is_not_published(alice: ApiClient) -> None:
    article = write(alice, body="  ")
    assert alice.post(f"/articles/{article['id']}/verbs/publish").status == 422
    done = published(alice, "Other")
    assert alice.post(f"/articles/{done['id']}/verbs/publish").status == 422


def test_versions_are_written_once(alice: ApiClient) -> None:
    published(alice)
    one = alice.get("/article-versions").ok()["rows"][0]
    assert alice.patch(f"/article-versions/{one['id']}", {"version": 1, "title": "x"}).status == 403
    assert alice.delete(f"/article-versions/{one['id']}").status == 403
    assert alice.post("/article-versions", {"title": "x"}).status == 405


def test_an_article_purged_by_mistake_comes_back_with_its_versions(alice: ApiClient) -> None:
    article = published(alice)
    alice.delete(f"/articles/{article['id']}").ok()
    purge = alice.post(f"/articles/{article['id']}/purge")
    purge.ok()
    assert alice.get("/article-versions").ok()["rows"] == []
    alice.post(f"/entries/{purge.entry}/undo").ok()
    assert [one["number"] for one in alice.get("/article-versions").ok()["rows"]] == ["1"]


def test_versions_tell_nothing_of_what_is_hidden(alice: ApiClient, bob: ApiClient, people: People) -> None:
    pk = published(alice, owner=people.bob.pk)["id"]
    told = bob.get(f"/articles/{pk}/about").ok()
    assert [one["number"] for one in told["versions"]] == [1]
    for kind, name in (("articles", "helped"), ("article-versions", "note"), ("article-versions", "publisher")):
        hide_field(people.bob, kind, name)
        assert bob.get(f"/articles/{pk}/about").ok()["versions"] == []
        assert bob.get(f"/articles/{pk}/compare", before=1, after=0).status == 404
        hide_field(people.bob, kind, name, "write")
    hide_field(people.bob, "articles", "state")
    told = bob.get(f"/articles/{pk}/about").ok()
    assert (told["address"], told["languages"]) == (None, [])
