"""Titles that several records have: with a record's number after it, "Kari Hansen (#42)", each means one again."""

import re

_TOLD = re.compile(r"(.*\S) \(#(\d{1,18})\)", re.DOTALL | re.ASCII)


def tell_apart(title: str, number: int) -> str:
    """Return a title with its record's number."""
    return f"{title} (#{number})"


def read_told(text: str) -> tuple[str, int] | None:
    """Return (title, number) of a text that `tell_apart` may have written, or None."""
    found = _TOLD.fullmatch(text)
    return (found[1], int(found[2])) if found else None
