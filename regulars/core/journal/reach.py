"""How far an entry reaches: what happens with a person also stands on her employer's timeline."""

import datetime as dt
from collections.abc import Callable

Reach = Callable[[list[int], dt.date], dict[int, list[int]]]
_reaches: list[Reach] = []


def add_reach(reach: Reach) -> None:
    """Add a rule: given subjects and a day it returns, for each, the further subjects it reaches."""
    _reaches.append(reach)


def reach_of(subjects: list[int], day: dt.date) -> list[tuple[int, int | None]]:
    """Return (subject, through): each subject itself, then those reached through it, each once."""
    if not subjects:
        return []
    found: dict[int, int | None] = dict.fromkeys(subjects)
    for reach in _reaches:
        for through, further in reach(subjects, day).items():
            for subject in further:
                found.setdefault(subject, through)
    return list(found.items())
