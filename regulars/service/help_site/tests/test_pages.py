"""The help site shows what is published for everybody, and not a byte of anything else."""

from typing import Any

import pytest
from django.test import Client

from regulars.service.article.tests.conftest import change, do, published, write
from testing.client import ApiClient
from testing.people import make_people

pytestmark = pytest.mark.django_db
BASE = "/open/help"


@pytest.fixture
def alice() -> ApiClient:
    return ApiClient(make_people().alice)


def look(path: str, **headers: str) -> Any:
    return Client().get(path, headers=headers)


def address(api: ApiClient, article: dict[str, Any]) -> str:
    return str(api.get(f"/articles/{article['id']}/about").ok()["address"])


def everything() -> bytes:
    pages = [
        "",
        "/en",
        "/en/search?q=steam",
        "/en/search?q=zanzibar",
        "/en/search?q=stea",
        "/sitemap.xml",
        "/en/about/0-articles",
    ]
    answers = [look(BASE + page) for page in pages] + [look("/robots.txt")]
    return b"\n".join(str(one.status_code).encode() + b" " + one.content for one in answers)


def test_it_is_closed_until_something_is_published_and_when_it_is_switched_off(alice: ApiClient) -> None:
    write(alice)
    published(alice, "For us", audience="us")
    assert look(BASE).status_code == 404
    assert b"Sitemap" not in look("/robots.txt").content
    article = published(alice)
    assert look(BASE)["Location"] == f"{BASE}/en"
    page = look(address(alice, article))
    assert page.status_code == 200
    assert b"Clean the tip" in page.content
    alice.patch("/help-site", {"is_open": False}).ok()
    assert [look(path).status_code for path in (BASE, f"{BASE}/en", f"{BASE}/sitemap.xml")] == [404, 404, 404]


def test_drafts_and_what_is_ours_change_no_byte(alice: ApiClient) -> None:
    article = published(alice)
    before, page = everything(), look(address(alice, article)).content
    write(alice, "Steam for us, Zanzibar", body="zanzibar steam")
    published(alice, "Steam within, Zanzibar", body="zanzibar steam wand", audience="us")
    change(alice, article, title="Zanzibar", body="zanzibar")
    gone = published(alice, "Steam once, Zanzibar")
    do(alice, gone, "archive")
    trashed = published(alice, "Steam thrown away, Zanzibar")
    alice.delete(f"/articles/{trashed['id']}").ok()
    assert everything() == before
    assert look(address(alice, article)).content == page
    for hidden in (gone, trashed):
        assert look(f"{BASE}/en/{hidden['id']}").status_code == 404


def test_the_visitor_is_greeted_in_her_language_and_mirrored_where_that_is_read_so(alice: ApiClient) -> None:
    first = published(alice)
    published(alice, "رأس البخار مسدود", language="ar", original=first["id"])
    assert look(BASE, **{"Accept-Language": "ar-EG,en;q=0.5"})["Location"] == f"{BASE}/ar"
    assert look(BASE, **{"Accept-Language": "fr"})["Location"] == f"{BASE}/en"
    arabic = look(f"{BASE}/ar")
    assert b'<html lang="ar" dir="rtl">' in arabic.content
    assert look(f"{BASE}/fr").status_code == 404
    page = look(address(alice, first)).content.decode()
    assert 'hreflang="ar"' in page
    assert 'rel="canonical" href="http' in page
    assert 'content="index, follow"' in page


def test_an_old_address_leads_to_the_new_one(alice: ApiClient) -> None:
    article = published(alice)
    old = address(alice, article)
    do(alice, change(alice, article, title="Steam again"), "publish")
    new = address(alice, article)
    assert old != new
    assert (look(old).status_code, look(old)["Location"]) == (301, new)
    assert look(f"{BASE}/en/{article['id']}")["Location"] == new


def test_search_forgives_a_letter_and_takes_whole_sentences(alice: ApiClient) -> None:
    article = published(alice)
    published(alice, "Keeping beans fresh", body="Cool and dark.", summary="")
    for asked in ("steam wand", "staem", "my steam wands have been blocked since monday"):
        found = Client().get(f"{BASE}/en/search", {"q": asked}).content
        assert address(alice, article).encode() in found, asked
    nothing = Client().get(f"{BASE}/en/search", {"q": "<script>alert(1)</script>"}).content
    assert b"<script>" not in nothing
    assert b"noindex" in nothing


def test_the_visitor_s_language_stands_first_in_the_search(alice: ApiClient) -> None:
    english = published(alice, "Espresso grinder")
    german = published(alice, "Espresso Mühle", language="de")
    page = Client().get(f"{BASE}/de/search", {"q": "espresso"}).content.decode()
    assert page.index(address(alice, german)) < page.index(address(alice, english))


def test_nothing_runs_and_all_say_so(alice: ApiClient) -> None:
    article = published(alice, "<b>Bold</b>", body="<img src=x onerror=alert(1)>")
    page = look(address(alice, article))
    assert b"&lt;b&gt;Bold" in page.content
    assert b"<img" not in page.content
    assert "default-src 'none'" in page["Content-Security-Policy"]


def test_search_engines_may_read_this_and_nothing_else(alice: ApiClient) -> None:
    article = published(alice)
    robots = look("/robots.txt").content.decode()
    assert "Allow: /open/help\n" in robots
    assert "Disallow: /\n" in robots
    assert address(alice, article) in look(f"{BASE}/sitemap.xml").content.decode()


def test_categories_are_named_in_the_page_s_language(alice: ApiClient) -> None:
    names = [{"language": "de", "name": "Maschinen", "about": ""}]
    shelf = alice.post("/article-categories", {"name": "Machines", "children": {"names": names}}).ok(201)["id"]
    published(alice, category=shelf)
    published(alice, "Dampf", language="de", category=shelf)
    assert b"Machines" in look(f"{BASE}/en").content
    assert b"Maschinen" in look(f"{BASE}/de").content
    assert look(f"{BASE}/en/about/{shelf}")["Location"] == f"{BASE}/en/about/{shelf}-machines"
    assert b"The steam wand" in look(f"{BASE}/en/about/{shelf}-machines").content
