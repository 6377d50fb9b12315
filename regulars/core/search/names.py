"""Name keys: a name written from each of its words on, so that one ordered index finds it by any of them."""

from collections.abc import Collection

from regulars.core.search.words import LONGEST_WORD, Unit, plain_words, spelled_out, units_of

LONGEST_KEY = 60
_MOST_KEYS = 8


def name_keys(text: str) -> Collection[str]:
    """Return the keys of a name: "kari hansen" and "hansen kari"."""
    words = plain_words(text[:300])
    if words is not None:
        return dict.fromkeys(_turned(words))
    keys = dict.fromkeys(_keys(units_of(text[:300])))
    if spelled := spelled_out(text[:300]):
        keys |= dict.fromkeys(_keys(units_of(spelled)))
    return keys


def typed_key(text: str) -> str:
    """Return what was typed in the form of a name key."""
    return " ".join(_flat(units_of(text)))[:LONGEST_KEY]


def _keys(units: list[Unit]) -> list[str]:
    words = _flat(units)
    if not words:
        return []
    keys = _turned(words)
    at = 0
    for unit in units[:_MOST_KEYS]:
        own = _own_words(unit)
        rest = words[at + len(own) :]
        keys += [" ".join([start, *rest]) for start in _other_starts(unit)]
        at += len(own)
    return [key[:LONGEST_KEY] for key in keys]


def _turned(words: list[str]) -> list[str]:
    return [" ".join(words[at:] + words[:at])[:LONGEST_KEY] for at in range(min(len(words), _MOST_KEYS))]


def _flat(units: list[Unit]) -> list[str]:
    return [word for unit in units for word in _own_words(unit)]


def _own_words(unit: Unit) -> tuple[str, ...]:
    return unit.parts if unit.is_hyphenated or len(unit.parts) == 1 else (unit.joined[:LONGEST_WORD],)


def _other_starts(unit: Unit) -> list[str]:
    if unit.is_unspaced:
        return [unit.parts[0][at:] for at in range(1, min(len(unit.parts[0]), _MOST_KEYS))]
    if len(unit.parts) == 1:
        return []
    if unit.is_hyphenated:
        return [unit.joined]
    return [part for part in unit.parts if len(part) > 1]
