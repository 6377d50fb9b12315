"""Why a record was found: the field that matched, and the words around the match."""

from collections.abc import Iterable

from regulars.core.search.document import SLOTS
from regulars.core.search.tokens import slot_tokens
from regulars.core.search.wanted import Reading, Wanted

_WORDS_BEFORE = 6
_LONGEST_SNIPPET = 140


def matched_field(fields: dict[str, tuple[str, str]], wanted: Iterable[Wanted]) -> str | None:
    """Return the field in which most of what was wanted stands, names first; `fields` are the visible ones."""
    asked = list(wanted)
    order = list(SLOTS)
    best: tuple[int, int, str] | None = None
    for name, (slot, text) in fields.items():
        tokens = slot_tokens(slot, text)
        count = sum(any(_holds(tokens, reading) for reading in one.readings) for one in asked)
        if count:
            rank = (-count, order.index(slot), name)
            best = rank if best is None else min(best, rank)
    return best[2] if best else None


def snippet_of(text: str, slot: str, wanted: Iterable[Wanted]) -> str:
    """Return the words of a text around the first match."""
    words = text.split()
    asked = list(wanted)
    if slot not in ("text", "place") or len(text) <= _LONGEST_SNIPPET:
        return _cut(" ".join(words))
    for at, word in enumerate(words):
        tokens = slot_tokens(slot, word)
        if any(_holds_part(tokens, reading) for one in asked for reading in one.readings):
            start = max(0, at - _WORDS_BEFORE)
            return _cut(("… " if start else "") + " ".join(words[start : at + 30]))
    return _cut(" ".join(words))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SNIPPET else text[: _LONGEST_SNIPPET - 1].rstrip() + "…"


def _holds(tokens: set[str], reading: Reading) -> bool:
    return all(_has(tokens, reading.slots, part.text, part.is_prefix) for part in reading.parts)


def _holds_part(tokens: set[str], reading: Reading) -> bool:
    return any(_has(tokens, reading.slots, part.text, part.is_prefix) for part in reading.parts)


def _has(tokens: set[str], slots: str, text: str, is_prefix: bool) -> bool:
    if not is_prefix:
        return any(slot + text in tokens for slot in slots)
    starts = tuple(slot + text for slot in slots)
    return any(token.startswith(starts) for token in tokens)
