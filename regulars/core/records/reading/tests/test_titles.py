"""Titles without markup."""

import pytest

from regulars.core.records.kinds.rich_text import plain_title


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<p>Called <strong>twice</strong></p><p>Again &amp; again</p>", "Called twice Again & again"),
        ("one<br>two<br/>three", "one two three"),
        ('<p>See <a href="https://x.example/a>b" rel="x">the page</a></p>', "See the page"),
        ("<p>1 &lt; 2</p>", "1 < 2"),
        ("<p><span data-mention='3'>@Ada</span> said</p>", "@Ada said"),
        ("no markup & all", "no markup & all"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        (None, ""),
    ],
)
def test_a_title_is_the_words_of_its_markup(markup: str | None, title: str) -> None:
    assert plain_title(markup) == title
