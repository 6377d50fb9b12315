"""Names as they are compared: folded words, nicknames, the bare name of a company, how a word sounds."""

import re
from functools import cache, lru_cache
from typing import Any

from regulars.foundation.text import fold

_WORD = re.compile(r"[^\W_]+")
_SOUNDS = (("ph", "f"), ("ck", "k"), ("th", "t"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("wh", "w"))
_ALIKE = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "v": "f", "w": "f", "d": "t", "b": "p", "g": "k", "j": "i", "y": "i"}
)


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(_WORD.findall(fold(name)))


@lru_cache(maxsize=50_000)
def folded_words(name: str) -> str:
    """Return the folded words of a name that many bear: a given name, a family name, a town."""
    return " ".join(words_of(name))


@lru_cache(maxsize=20_000)
def nickname_roots(given: str) -> frozenset[str]:
    """Return a given name with all it may be short for; the table is of English names."""
    return frozenset({given, *_nicknames().canonicals_of(given)})


@lru_cache(maxsize=50_000)
def are_nicknames(one: str, other: str) -> bool:
    """Whether two given names may be the same person's: Bob and Robert, Liz and Betty."""
    return one == other or bool(nickname_roots(one) & nickname_roots(other))


@lru_cache(maxsize=20_000)
def bare_company(name: str) -> str:
    """Return a company's name without what kind of company it is: no GmbH, no Ltd."""
    from cleanco import basename

    return " ".join(words_of(basename(basename(name)) or name))


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """Return the consonants of a word as they sound, so that Meyer, Maier and Meier meet."""
    for spelt, sounds in _SOUNDS:
        word = word.replace(spelt, sounds)
    first, rest = word[:1].translate(_ALIKE), word[1:].translate(_ALIKE)
    rest = re.sub(r"[aeiouh]", "", rest)
    return re.sub(r"(.)\1+", r"\1", first + rest)[:6]


@cache
def _nicknames() -> Any:
    # Read when first asked for: the table is of no use to a server that compares nobody.
    from nicknames import NickNamer

    return NickNamer()
