"""The words of sanitised HTML, by which it is filtered: the same as PostgreSQL's function `fold_markup` finds."""

import html
import re

from regulars.foundation.text import fold

# Where a block or a line ends a word ends too; other tags may stand within a word.
BREAKS = r"</(?:p|li|h2|h3|blockquote|pre)>|<(?:br|hr)[ /]*>"
# A quoted attribute may hold the sign that ends a tag.
TAG = r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>'
_BREAKS, _TAG = re.compile(BREAKS), re.compile(TAG)


def plain_words(markup: str) -> str:
    """Return the text of sanitised HTML, blocks on lines of their own."""
    if "<" in markup:
        markup = _TAG.sub("", _BREAKS.sub("\n", markup))
    return html.unescape(markup) if "&" in markup else markup


def fold_markup(markup: str) -> str:
    """Return the key by which formatted texts compare: their words without case and accents."""
    return fold(plain_words(markup))
