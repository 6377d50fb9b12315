"""A text can do nothing but be read, whatever was written into it."""

import re

import pytest

from regulars.service.article.text import pictures_in, plain, write_out

pytestmark = pytest.mark.once


def shown(body: str) -> str:
    return write_out(
        body, picture=lambda pk: f"/p/{pk}" if pk == 7 else None, article=lambda pk: "/a/3" if pk == 3 else None
    ).html


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "![x](https://elsewhere.example/spy.png)",
        "![x](data:image/svg+xml;base64,AAAA)",
        "![x](attachment:8)",
        "<svg/onload=alert(1)>",
        "[x](vbscript:x)",
        '[x](https://a.example "\\" onmouseover=alert(1)")',
    ],
)
def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(body: str) -> None:
    # What stands there as text does nothing: only what is inside a tag counts.
    tags = " ".join(re.findall(r"<[^>]*>", shown(body)))
    for sign in ("<script", "<img", "<svg", 'href="javascript', 'href="vbscript', "onerror"):
        assert sign not in tags
    assert not re.search(r"<[^>\"]*(\"[^\"]*\"[^>\"]*)* onmouseover=", shown(body))


def test_headings_stand_below_the_title_and_can_be_jumped_to() -> None:
    for first in ("#", "##"):
        body = f"{first} One\n\n{first}# Two *b*\n"
        written = write_out(body, picture=lambda pk: None, article=lambda pk: None)
        assert [(one.anchor in written.html, one.words) for one in written.headings] == [(True, "One")]
        assert "<h2 id=" in written.html
        assert "<h3 id=" in written.html


def test_pictures_and_links_to_articles_get_their_addresses() -> None:
    html = shown("![Tip](attachment:7) [see](article:3) [gone](article:4)")
    assert '<img src="/p/7" alt="Tip" loading="lazy">' in html
    assert 'href="/a/3"' in html
    assert html.count("<a ") == 1
    assert "gone" in html
    assert pictures_in("![a](attachment:7) ![b](attachment:12)") == {7, 12}


def test_tables_are_tables_and_words_are_found_without_signs() -> None:
    assert "<table>" in shown("| a | b |\n|---|---|\n| 1 | 2 |")
    assert plain("## Head\n\nSome **bold** words") == "Head\nSome bold words"
