import html
import re
from typing import TYPE_CHECKING, Any

import nh3

from regulars.core.records.kinds.text import LongText
from regulars.core.words import say
from regulars.foundation.markup import plain_words
from regulars.foundation.text import clean

if TYPE_CHECKING:
    from regulars.core.records.field import Field

TAGS = {
    "p",
    "br",
    "strong",
    "b",
    "em",
    "i",
    "u",
    "s",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h2",
    "h3",
    "hr",
    "span",
}
LONGEST = 200_000
# What is allowed is laid out once: that took longer than most texts.
_HARMLESS = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href", "title"}, "span": {"data-mention"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer nofollow",
)
_WORDS = nh3.Cleaner(tags=set())
_BREAKS = re.compile(r"</(?:p|li|h2|h3|blockquote|pre)>|<br ?/?>")
_PLAIN_TAGS = re.compile(r"</?(?:p|strong|b|em|i|u|s|ul|ol|li|blockquote|code|pre|h2|h3|hr)>")


class RichText(LongText):
    """Formatted text, kept as sanitised HTML."""

    slug = "rich_text"
    says_less_in_cells = True

    def parse(self, value: Any, field: "Field") -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            raise ValueError(say("Write this as text."))
        if len(value) > LONGEST:
            raise ValueError(
                say(
                    "Shorten this to at most {longest} characters; it has {count}.",
                    longest=format(LONGEST, ","),
                    count=format(len(value), ","),
                )
            )
        markup = sanitise(value)
        # An editor leaves "<p></p>" of what was emptied; a line across is there to be seen.
        return markup if "<hr" in markup or plain_words(markup).strip() else ""

    def to_text(self, value: Any) -> str:
        return plain_text(value or "")

    def from_text(self, text: str, field: "Field") -> Any:
        return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip()) or None


def sanitise(markup: str) -> str:
    """Return the HTML with only harmless tags; text without tags comes back as it is, escaped."""
    return _HARMLESS.clean(clean(markup))


def plain_text(markup: str) -> str:
    """Return the words of an HTML text, paragraphs on lines of their own."""
    return html.unescape(_WORDS.clean(_BREAKS.sub("\n", markup))).strip()


def plain_title(text: str | None) -> str:
    """Return a title without markup, short enough for one line."""
    if not text or "<" not in text:
        return text or ""
    bare = _BREAKS.sub("\n", text)
    bare = _PLAIN_TAGS.sub("", bare)
    # Most texts have none but plain tags, and need no parser.
    words = plain_text(text) if "<" in bare else html.unescape(bare)
    return " ".join(words.split())[:120]
