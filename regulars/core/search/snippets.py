"""Why a record was found: the field that matched, and the words around the match."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import repeat

from regulars.core.search.document import SLOTS
from regulars.core.search.tokens import slot_tokens
from regulars.core.search.wanted import Part, Reading, Wanted

_ORDER = {slot: at for at, slot in enumerate(SLOTS)}
_WORDS_BEFORE = 6
_LONGEST_SNIPPET = 140


def matched_field(fields: dict[str, tuple[str, str]], wanted: Sequence[Wanted]) -> str | None:
    """Return the field in which most of what was wanted stands, names first; `fields` are the visible ones."""
    best, most = None, 0
    for name, (slot, text) in sorted(fields.items(), key=lambda item: (_ORDER[item[1][0]], item[0])):
        tokens = _tokens_of(slot, text) if len(text) <= _LONGEST_SNIPPET else slot_tokens(slot, text)
        count = sum(any(_holds(tokens, reading) for reading in one.readings) for one in wanted)
        if count > most:
            best, most = name, count
            if count == len(wanted):
                break
    return best


def snippet_of(text: str, slot: str, wanted: Sequence[Wanted]) -> str:
    """Return the words of a text around the first match."""
    words = text.split()
    if slot not in ("text", "place") or len(text) <= _LONGEST_SNIPPET:
        return _cut(" ".join(words))
    for at, word in enumerate(words):
        tokens = slot_tokens(slot, word)
        if any(_holds(tokens, reading) for one in wanted for reading in one.readings):
            start = max(0, at - _WORDS_BEFORE)
            return _cut(("… " if start else "") + " ".join(words[start : at + 30]))
    return _cut(" ".join(words))


@lru_cache(maxsize=4_096)
def _tokens_of(slot: str, text: str) -> Collection[str]:
    # With each further letter typed, much the same records are found.
    return slot_tokens(slot, text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SNIPPET else text[: _LONGEST_SNIPPET - 1].rstrip() + "…"


def _holds(tokens: Collection[str], reading: Reading) -> bool:
    return all(_has(tokens, reading.slots, part) for part in reading.parts)


def _has(tokens: Collection[str], slots: str, part: Part) -> bool:
    if not part.is_prefix:
        return any(slot + part.text in tokens for slot in slots)
    return any(map(str.startswith, tokens, repeat(_starts(slots, part.text))))


@lru_cache(maxsize=1_024)
def _starts(slots: str, text: str) -> tuple[str, ...]:
    # The same for every record found.
    return tuple(slot + text for slot in slots)
