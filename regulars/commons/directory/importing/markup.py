"""Plain texts of files as the rich texts that we keep."""

import html

from regulars.core.records.kinds.rich_text import plain_text, sanitise

LONGEST_NOTE = 200_000


def markup_of(text: str) -> str:
    """Return plain text, or harmless HTML, as the rich text that a note holds."""
    if "</" in text or "<br" in text:
        return sanitise(text[:LONGEST_NOTE])
    lines = [line for line in text.splitlines() if line.strip()]
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)[:LONGEST_NOTE]


def same_words(one: str, other: str) -> bool:
    """Tell whether two rich texts say the same, however they are formatted."""
    return plain_text(one).split() == plain_text(other).split()
