"""Times of day as people write them."""

import re

_TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")


def minutes_of(text: str) -> int:
    """Return the minutes after midnight of "9:00" or "24:00"; raises ValueError for what is none."""
    found = _TIME.fullmatch(text.strip())
    minutes = int(found[1]) * 60 + int(found[2]) if found else -1
    if not 0 <= minutes <= 1440:
        raise ValueError(text)
    return minutes
