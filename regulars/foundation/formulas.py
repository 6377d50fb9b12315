"""Texts that a spreadsheet would run as formulas: disarmed on the way out, and that alone undone on the way in."""

import re

# A text that already begins with apostrophes before such a sign gets one more, so that undoing is exact.
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_DISARMED = re.compile(r"'+[=+\-@\t\r]")


def disarm_formula(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _RISKY.match(text) else text


def rearm_text(text: str) -> str:
    """Return what `disarm_formula` was given."""
    return text[1:] if text.startswith("'") and _DISARMED.match(text) else text
