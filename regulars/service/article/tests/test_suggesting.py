"""Articles are suggested for what a case says: published ones, that the asker may see, in the asked language."""

from regulars.service.article.tests.conftest import change, published, write
from testing.client import ApiClient

CASE = "Hello, our espresso machine makes no steam any more, the wands are blocked since yesterday"


def suggested(api: ApiClient, text: str, **more: str) -> list[str]:
    return [one["title"] for one in api.get("/articles/suggest", text=text, **more).ok()["articles"]]


def test_the_likeliest_comes_first_and_drafts_never(alice: ApiClient) -> None:
    published(alice, "Keeping beans fresh", body="Cool and dark, never near the espresso machine.", summary="")
    published(alice, "The steam wand is blocked")
    write(alice, "Steam for beginners")
    assert suggested(alice, CASE)[0] == "The steam wand is blocked"
    assert "Steam for beginners" not in suggested(alice, CASE)
    assert suggested(alice, "") == []
    assert suggested(alice, "Quillfeather") == []


def test_what_is_written_since_is_not_looked_through(alice: ApiClient) -> None:
    article = published(alice)
    change(alice, article, body="Zanzibar")
    assert suggested(alice, "Zanzibar") == []


def test_only_what_the_asker_may_see(alice: ApiClient, charlie: ApiClient) -> None:
    published(alice)
    assert suggested(charlie, CASE) == []


def test_of_several_languages_the_asked_one_is_told(alice: ApiClient) -> None:
    first = published(alice, "Steam wand blocked")
    published(alice, "Dampflanze verstopft (steam wand)", language="de", original=first["id"])
    assert suggested(alice, CASE) == ["Steam wand blocked"]
    assert suggested(alice, CASE, language="de") == ["Dampflanze verstopft (steam wand)"]


def test_an_inner_article_has_no_address_for_customers(alice: ApiClient) -> None:
    published(alice, audience="us")
    assert alice.get("/articles/suggest", text=CASE).ok()["articles"][0]["address"] is None
