"""Who may say that a record must not be removed by itself: a law, a retention rule, a lawsuit."""

from collections.abc import Callable

from regulars.core.records.record_type import RecordType

Hold = Callable[[type[RecordType], list[int]], set[int]]
_holds: list[Hold] = []


def hold_back(hold: Hold) -> Hold:
    """Register a function that names those of some trashed records that must stay; it is asked before each batch."""
    _holds.append(hold)
    return hold


def held_back(record_type: type[RecordType], ids: list[int]) -> set[int]:
    """Return those of these records that somebody holds back."""
    return set().union(*(hold(record_type, ids) for hold in _holds)) if ids else set()
