"""Two parties compared trait by trait: each comparison is a level, from clearly different to the same."""

from regulars.commons.directory.doubles.spelling import are_nicknames
from regulars.commons.directory.doubles.traits import Traits

Evidence = dict[str, int]
CLOSE = 86


def compare_traits(one: Traits, other: Traits) -> Evidence:
    """Return the level of each trait that both have; what one of them lacks speaks neither for nor against."""
    found: Evidence = {}
    if one.words and other.words:
        found["name"] = _person(one, other) if one.kind == "person" else _others(one, other)
    for trait, mine, theirs in (("email", one.emails, other.emails), ("phone", one.phones, other.phones)):
        if mine and theirs:
            found[trait] = _shared(mine, theirs)
    if one.cities and other.cities:
        is_same_street = bool(one.streets & other.streets)
        found["address"] = 2 if is_same_street else 1 if one.cities & other.cities else 0
    if one.birthday and other.birthday:
        found["birthday"] = _birthdays(one.birthday, other.birthday)
    if one.employer and other.employer:
        found["employer"] = int(one.employer == other.employer)
    if one.kind != "person" and one.domains and other.domains:
        found["domain"] = int(bool(one.domains & other.domains))
    if one.tax and other.tax:
        found["tax"] = int(one.tax == other.tax)
    return found


def _shared(mine: set[str], theirs: set[str]) -> int:
    if mine & theirs:
        return 2
    return int(any(_alike(a, b) >= 93 for a in mine for b in theirs))


def _person(one: Traits, other: Traits) -> int:
    """5 the same words, 4 a nickname, an initial or a middle name more, 3 spelt nearly so, 2 another family name,
    1 another given name, 0 others."""
    if sorted(one.words) == sorted(other.words):
        return 5
    givens = (_first(one.given), _first(one.called)), (_first(other.given), _first(other.called))
    is_given = any(a and b and _may_be(a, b) for a in givens[0] for b in givens[1])
    mine, theirs = one.family or one.words[-1], other.family or other.words[-1]
    is_family = mine == theirs or set(mine.split()) <= set(theirs.split()) or set(theirs.split()) <= set(mine.split())
    if is_family and is_given:
        return 4
    near_given = any(a and b and _alike(a, b) >= 75 for a in givens[0] for b in givens[1])
    near_family = _alike(mine, theirs) >= 75
    if (_words_alike(one.name, other.name) >= CLOSE) and (near_given or is_given) and (near_family or is_family):
        return 3
    if (is_given and near_family) or (is_family and near_given) or _is_swapped(one, other):
        return 3
    return 2 if is_given else int(is_family)


def _is_swapped(one: Traits, other: Traits) -> bool:
    return bool(one.given and other.given) and (one.given, one.family) == (other.family, other.given)


def _may_be(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return are_nicknames(one, other)


def _first(name: str) -> str:
    return name.split()[0] if name else ""


def _others(one: Traits, other: Traits) -> int:
    if sorted(one.words) == sorted(other.words):
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
    # Loaded late: a process that compares nobody does without.
    from rapidfuzz.fuzz import ratio

    return float(ratio(one, other))


def _words_alike(one: str, other: str) -> float:
    from rapidfuzz.fuzz import token_sort_ratio

    return float(token_sort_ratio(one, other))
