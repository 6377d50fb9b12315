"""Who is meant by an @ in a text: the users whose whole name follows it."""

import re
from collections.abc import Mapping
from itertools import islice

MOST = 50
_LOOKED_AT = 1_000


def mentioned_in(text: str, names: Mapping[int, str]) -> list[int]:
    """Return the users of `names` (by id) whom a plain text names after an @; of two who match, the longer name.

    Two users of one name are both meant.
    """
    if "@" not in text:
        return []
    by_name: dict[str, list[int]] = {}
    for user, name in names.items():
        if name.strip():
            by_name.setdefault(_plain(name), []).append(user)
    found: dict[int, None] = {}
    for at in islice(re.finditer("@", text), _LOOKED_AT):
        rest = _plain(text[at.end() : at.end() + 200])
        fitting = [name for name in by_name if rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()]
        if fitting:
            found |= dict.fromkeys(by_name[max(fitting, key=len)])
    return list(found)[:MOST]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
