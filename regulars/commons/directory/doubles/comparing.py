"""Two parties compared trait by trait: each comparison is a level, from clearly different to the same.

Millions of pairs are compared in one search, so what is costly comes last, and only where it can still say something.
"""

from functools import cache
from typing import Any

from regulars.commons.directory.doubles.spelling import are_nicknames
from regulars.commons.directory.doubles.traits import Traits

Evidence = dict[str, int]
CLOSE, NEAR, NEARLY_THE_SAME = 86, 75, 93
NEARLY = 3


def compare_traits(one: Traits, other: Traits) -> Evidence:
    """Return the level of each trait that both have; what one of them lacks speaks neither for nor against."""
    found: Evidence = {}
    if one.words and other.words and (level := _names(one, other)) is not None:
        found["name"] = level
    if one.emails and other.emails:
        found["email"] = _shared(one.emails, other.emails)
    if one.phones and other.phones:
        found["phone"] = _shared(one.phones, other.phones)
    if one.cities and other.cities:
        found["address"] = 2 if one.streets & other.streets else 1 if one.cities & other.cities else 0
    if one.birthday and other.birthday:
        found["birthday"] = _birthdays(one.birthday, other.birthday)
    if one.employer and other.employer:
        found["employer"] = int(one.employer == other.employer)
    if one.kind != "person" and one.domains and other.domains:
        found["domain"] = int(bool(one.domains & other.domains))
    if one.tax and other.tax:
        found["tax"] = int(one.tax == other.tax)
    return found


def _names(one: Traits, other: Traits) -> int | None:
    """The level of the names; None for names of two scripts that are not alike: each is spelt in several ways."""
    compare = _person if one.kind == "person" else _others
    if (one.latin is None) == (other.latin is None):
        return compare(one, other)
    level = compare(one.latin or one, other.latin or other)
    return level if level >= NEARLY else None


def _shared(mine: set[str], theirs: set[str]) -> int:
    if not mine.isdisjoint(theirs):
        return 2
    for a in mine:
        for b in theirs:
            if _can_be_nearly_the_same(len(a), len(b)) and _alike(a, b) >= NEARLY_THE_SAME:
                return 1
    return 0


def _can_be_nearly_the_same(one: int, other: int) -> bool:
    """Whether two texts so long, that are not the same, may be alike: what one has more, the other lacks at least."""
    least = abs(one - other) or 2
    return 100 * least <= (100 - NEARLY_THE_SAME) * (one + other)


def _person(one: Traits, other: Traits) -> int:
    """5 the same words, 4 a nickname, an initial or a middle name more, 3 spelt nearly so, 2 another family name,
    1 another given name, 0 others."""
    if one.in_order == other.in_order:
        return 5
    is_given = _is_given(one, other)
    mine, theirs = one.last, other.last
    is_family = mine == theirs or one.last_words <= other.last_words or other.last_words <= one.last_words
    if is_family and is_given:
        return 4
    near_given = is_given or _is_near_given(one, other)
    near_family = is_family or _alike(mine, theirs) >= NEAR
    if near_given and near_family and (is_given or is_family or _words_alike(one.name, other.name) >= CLOSE):
        return 3
    if one.given and other.given and (one.given, one.family) == (other.family, other.given):
        return 3
    return 2 if is_given else int(is_family)


def _is_given(one: Traits, other: Traits) -> bool:
    return any(_may_be(a, b) for a, b in _givens(one, other))


def _is_near_given(one: Traits, other: Traits) -> bool:
    return any(_alike(a, b) >= NEAR for a, b in _givens(one, other))


def _givens(one: Traits, other: Traits) -> list[tuple[str, str]]:
    return [(a, b) for a in one.givens for b in other.givens]


def _may_be(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return are_nicknames(one, other)


def _others(one: Traits, other: Traits) -> int:
    if one.in_order == other.in_order:
        return 5
    if "".join(one.words) == "".join(other.words):
        return 4
    if _words_alike(" ".join(one.words), " ".join(other.words)) >= CLOSE:
        return 3
    mine, theirs = set(one.words), set(other.words)
    return 2 if min(len(mine), len(theirs)) > 1 and (mine <= theirs or theirs <= mine) else 0


def _birthdays(one: str, other: str) -> int:
    if one == other:
        return 2
    if one[-5:] == other[-5:] and "--" in (one[:2], other[:2]):
        return 2
    is_swapped = one[:4] == other[:4] and one[-5:-3] == other[-2:] and one[-2:] == other[-5:-3]
    return int(
        is_swapped or (len(one) == len(other) == 10 and sum(a != b for a, b in zip(one, other, strict=True)) == 1)
    )


def _alike(one: str, other: str) -> float:
    return float(_fuzz().ratio(one, other))


def _words_alike(one: str, other: str) -> float:
    return float(_fuzz().token_sort_ratio(one, other))


@cache
def _fuzz() -> Any:
    # Loaded late: a process that compares nobody does without.
    from rapidfuzz import fuzz

    return fuzz
