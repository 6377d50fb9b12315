"""Names as they are compared: folded words, nicknames, the bare name of a company, how a word sounds."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from regulars.commons.directory.doubles.legal_forms import without_legal_form
from regulars.foundation.text import fold

_WORD = re.compile(r"[^\W_]+")
_SOUNDS = (("x", "ks"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("wh", "w"))
_FAMILY = frozenset(
    "the die les los le la family familie familien familjen famille familia famiglia rodzina rodina csalad perhe"
    " aile ailesi household haushalt hushold husholdningen huishouden hushall foyer menage hogar famiglia fam and und"
    " og och et y e i семья родина οικογενεια 家 一家 عائلة أسرة משפחת".split()
)
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
    """Return a given name with all it may be short for, in Latin letters."""
    name = in_latin(given)
    return frozenset({given, name, *_nicknames().canonicals_of(name), *_further_nicknames().get(name, ())})


@lru_cache(maxsize=50_000)
def are_nicknames(one: str, other: str) -> bool:
    """Whether two given names may be the same person's: Bob and Robert, Liz and Betty."""
    return one == other or bool(nickname_roots(one) & nickname_roots(other))


@lru_cache(maxsize=20_000)
def bare_company(name: str) -> str:
    """Return a company's name without what kind of company it is: no GmbH, no Ltd."""
    return " ".join(without_legal_form(fold(name)))


def bare_household(name: str) -> str:
    """Return a household's name without the words that say it is one: the Dahl family, Familie Dahl, die Dahls."""
    words = words_of(name)
    bare = [word for word in words if word not in _FAMILY] or list(words)
    if len(bare) == 1 and len(words) == 2 and words[0] in ("the", "die") and len(bare[0]) > 3:
        bare = [bare[0].removesuffix("s")]
    return " ".join(bare)


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """Return the consonants of a word as they sound, so that Meyer, Maier and Meier meet."""
    for spelt, sounds in _SOUNDS:
        word = word.replace(spelt, sounds)
    first, rest = word[:1].translate(_ALIKE), word[1:].translate(_ALIKE)
    rest = re.sub(r"[aeiouh]", "", rest)
    return re.sub(r"(.)\1+", r"\1", first + rest)[:6]


@cache
def _further_nicknames() -> dict[str, set[str]]:
    """By short name, what it may be short for: the kept list is of English names."""
    found: dict[str, set[str]] = {}
    for line in (Path(__file__).parent / "nicknames.txt").read_text(encoding="ascii").splitlines():
        full, *short = line.split()
        if full != "#":
            for one in short:
                found.setdefault(one, set()).add(full)
    return found


@lru_cache(maxsize=50_000)
def in_latin(folded: str) -> str:
    """Return a folded text in Latin letters, as it would be spelt by somebody who writes no others."""
    if folded.isascii():
        return folded
    # Loaded late, like the tables of nicknames; its own tables are read script by script.
    from anyascii import anyascii

    return " ".join(_WORD.findall(anyascii(folded).lower()))


@cache
def _nicknames() -> Any:
    # Read when first asked for: the table is of no use to a server that compares nobody.
    from nicknames import NickNamer

    return NickNamer()
