"""By what somebody who was erased is known again, though nobody can read who it was."""

import hmac
from collections.abc import Callable, Collection

from django.conf import settings

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.record_type import RecordType

Known = Callable[[list[int]], list[str]]
_KNOWN: dict[str, Known] = {}
_CLEARING: list[Callable[[list[int]], object]] = []
_AT_ONCE = 500


def known_by(table: str, function: Known) -> None:
    """Say by which words the records of a table are known again: (ids) → ["email:…", "phone:…"]."""
    _KNOWN[table] = function


def on_erasure(function: Callable[[list[int]], object]) -> Callable[[list[int]], object]:
    """Register what else is cleared, in the same transaction, when subjects with these ids are erased."""
    _CLEARING.append(function)
    return function


def clear_beside_them(ids: list[int]) -> None:
    """Clear what others keep of these subjects."""
    for function in _CLEARING:
        function(ids)


def words_known_by(record_type: type[RecordType], ids: list[int]) -> list[str]:
    """Return by what a subject is known: its addresses and numbers, each once."""
    function = _KNOWN.get(record_type.table())
    return list(dict.fromkeys(function(ids))) if function else []


def mark_of(word: str) -> str:
    """Return the keyed hash of such a word: without the house's secret nobody can try guesses against it."""
    return marks_of(word)[0]


def marks_of(word: str) -> list[str]:
    """Return the hashes of a word under the key of today and under older ones."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [hmac.new(str(key).encode(), word.encode(), "sha256").hexdigest() for key in keys]


def is_anybody_erased() -> bool:
    """Whether there is anybody to be known again."""
    return bool(fetch_rows("SELECT 1 FROM privacy_erasedmark LIMIT 1", is_steady=True))


def erased_among(words: Collection[str]) -> dict[str, str]:
    """Return, for those of the words that belonged to somebody erased, the day on which that was done."""
    if not words or not is_anybody_erased():
        return {}
    marks = {mark: word for word in words for mark in marks_of(word)}
    found: dict[str, str] = {}
    asked = list(marks)
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        rows = fetch_rows(
            "SELECT m.mark, e.at FROM privacy_erasedmark m JOIN privacy_erasure e ON e.id = m.erasure_id"
            f" WHERE m.mark IN ({placeholders(some)})",
            some,
        )
        found |= {marks[mark]: str(at)[:10] for mark, at in rows}
    return found
