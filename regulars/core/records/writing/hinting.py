"""What whoever added a record ought to know of it, though nothing was refused."""

from collections.abc import Callable

from regulars.core.records.record_type import RecordType

Hint = Callable[[type[RecordType], int], str]
_HINTS: list[Hint] = []


def hint_on_creation(hint: Hint) -> Hint:
    """Register a function that says something, in ASCII, about a record that was just added; "" for nothing."""
    _HINTS.append(hint)
    return hint


def hints_about(record_type: type[RecordType], pk: int) -> str:
    """Return all that is to be said about a record that was just added."""
    return " ".join(text for hint in _HINTS if (text := hint(record_type, pk)))
