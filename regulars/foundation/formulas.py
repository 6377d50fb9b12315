"""Texts that a spreadsheet would run as formulas: disarmed on the way out, and that alone undone on the way in."""

import re

# Before the first heading of a CSV file: Excel takes it for UTF-8 only so.
SPREADSHEET_MARK = "\ufeff"

# A text that already begins with apostrophes before such a sign gets one more, so that undoing is exact.
# The wide signs are what East Asian keyboards write; there a spreadsheet runs them too.
_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-\d+(?:[.,]\d+)?%?", re.ASCII)
_DISARMED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def disarm_formula(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would run it; a plain number is no formula."""
    return f"'{text}" if _RISKY.match(text) and not _NUMBER.fullmatch(text) else text


def rearm_text(text: str) -> str:
    """Return what `disarm_formula` was given."""
    return text[1:] if text.startswith("'") and _DISARMED.match(text) else text


def keep_apostrophe(text: str) -> str:
    """Return the text for a cell that never runs: only an apostrophe of its own is doubled, so that it comes back."""
    return f"'{text}" if _DISARMED.match(text) else text
