"""The text of an article: Markdown, turned into HTML that can do nothing but be read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import nh3

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST = 100_000
_PICTURE = re.compile(r"attachment:(\d{1,18})\Z")
_ARTICLE = re.compile(r"article:(\d{1,18})\Z")
_NAMED = re.compile(r"attachment:(\d{1,18})")
_HARMLESS = nh3.Cleaner(
    tags={
        "p", "br", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "h2", "h3", "h4", "h5",
        "hr", "img", "table", "thead", "tbody", "tr", "th", "td",
    },
    attributes={
        "a": {"href", "title"}, "img": {"src", "alt", "title", "loading"}, "ol": {"start"}, "h2": {"id"}, "h3": {"id"},
        "h4": {"id"}, "h5": {"id"}, "code": {"class"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer",
)  # fmt: skip


class Heading(NamedTuple):
    """A heading of the text, to which one can jump."""

    anchor: str
    words: str


@dataclass(frozen=True)
class Written:
    """A text as it is shown, and its headings of the first rank."""

    html: str
    headings: Sequence[Heading]


# Where a picture is fetched, and where an article stands, by their ids; None for what is not to be shown.
Place = Callable[[int], str | None]


def write_out(body: str, *, picture: Place, article: Place) -> Written:
    """Return a Markdown text as harmless HTML; a picture that is not attached to the article becomes its words."""
    tokens, headings = _parser().parse(body[:LONGEST]), list[Heading]()
    # The title of the page stands above them, whatever rank the writer began with.
    first = min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=2)
    for at, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(5, int(token.tag[1]) + 2 - first)}"
        if token.type == "heading_open":
            anchor = f"part-{at}"
            token.attrs["id"] = anchor
            if token.tag == "h2":
                headings.append(Heading(anchor, _words(tokens[at + 1])))
        if token.children:
            token.children = _placed(token.children, picture, article)
    html = _parser().renderer.render(tokens, _parser().options, {})
    return Written(_HARMLESS.clean(html), headings)


def pictures_in(body: str) -> set[int]:
    """Return the ids of the pictures that a text shows."""
    return {int(found) for found in _NAMED.findall(body)}


def plain(body: str) -> str:
    """Return the words of a Markdown text without its signs."""
    told = (
        _words(token) for token in _parser().parse(body[:LONGEST]) if token.type in ("inline", "fence", "code_block")
    )
    return "\n".join(line for line in told if line)


def _placed(children: "list[Token]", picture: Place, article: Place) -> "list[Token]":
    kept: list[Token] = []
    is_cut = False
    for token in children:
        if token.type == "image":
            kept.append(_picture(token, picture))
        elif token.type == "link_open":
            is_cut = not _lead(token, article)
            kept += [] if is_cut else [token]
        elif token.type == "link_close":
            kept += [] if is_cut else [token]
            is_cut = False
        else:
            kept.append(token)
    return kept


def _picture(token: "Token", picture: Place) -> "Token":
    from markdown_it.token import Token

    found = _PICTURE.match(str(token.attrs.get("src", "")))
    place = picture(int(found[1])) if found else None
    if place is None:
        return Token("text", "", 0, content=token.content)
    token.attrs |= {"src": place, "loading": "lazy"}
    return token


def _lead(token: "Token", article: Place) -> bool:
    """Let a link lead to an article's own address; say whether it leads anywhere."""
    found = _ARTICLE.match(str(token.attrs.get("href", "")))
    if not found:
        return True
    place = article(int(found[1]))
    token.attrs["href"] = place or ""
    return place is not None


def _words(token: "Token") -> str:
    if not token.children:
        return token.content
    return "".join("\n" if one.type in ("softbreak", "hardbreak") else one.content for one in token.children)


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt  # loaded when used: most of what a server answers shows no article

    # Raw HTML stays text; addresses without a sign around them stay text as well.
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
