"""What is typed and not saved is kept for its writer alone, and read by nobody."""

from regulars.service.article.tests.conftest import write
from testing.client import ApiClient
from testing.people import People

TYPED = {"title": "New title", "summary": "", "body": "Half a sen", "base": 1}


def test_a_draft_is_found_again_and_is_its_writer_s_alone(alice: ApiClient, people: People) -> None:
    article = write(alice)
    path = f"/articles/{article['id']}/draft"
    assert alice.get(path).ok() == {"draft": None}
    alice.put(path, TYPED).ok()
    alice.put(path, TYPED | {"body": "Half a sentence"}).ok()
    again = ApiClient(people.alice).get(path).ok()["draft"]
    assert (again["body"], again["base"]) == ("Half a sentence", 1)
    assert alice.get(f"/articles/{article['id']}").ok() == article
    alice.delete(path).ok()
    assert alice.get(path).ok() == {"draft": None}


def test_who_may_not_change_the_article_keeps_no_draft_of_it(alice: ApiClient, charlie: ApiClient) -> None:
    article = write(alice)
    assert charlie.put(f"/articles/{article['id']}/draft", TYPED).status == 404
    assert charlie.get(f"/articles/{article['id']}/about").status == 404
    assert charlie.get(f"/articles/{article['id']}/compare").status == 404


def test_two_who_write_at_once_are_shown_both_texts(alice: ApiClient) -> None:
    article = write(alice)
    path = f"/articles/{article['id']}"
    alice.patch(path, {"version": article["version"], "body": "Hers"}).ok()
    refused = alice.patch(path, {"version": article["version"], "body": "Mine"}).ok(409)
    assert (refused["conflicts"][0]["yours"], refused["conflicts"][0]["theirs"]) == ("Mine", "Hers")


def test_the_preview_is_harmless(alice: ApiClient) -> None:
    html = alice.post("/articles/preview", {"body": "## Hi\n\n<script>x</script>"}).ok()["html"]
    assert "<script" not in html
    assert "<h2 " in html
