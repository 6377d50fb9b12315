"""By which keys likely doubles meet; comparing each with each of a million would take years."""

from hashlib import blake2b

from regulars.commons.directory.doubles.spelling import nickname_roots, sound_of
from regulars.commons.directory.doubles.traits import Traits

MOST_SHARING = 40  # what more parties share says nothing: the switchboard's number, a common name
# Raised whenever the keys of the same party become others: all are then compared anew, once.
KEYS_MADE_AS = 2


def keys_of(traits: Traits) -> set[int]:
    """Return the keys of a party as numbers; parties of different kinds never meet."""
    return {_number(traits.kind, one) for one in _words(traits)}


def _words(t: Traits) -> set[str]:
    found = {f"e|{one}" for one in t.emails} | {f"p|{one}" for one in t.phones}
    found |= {f"l|{local}" for one in t.emails if len(local := one.partition("@")[0]) >= 7}
    if t.tax:
        found.add(f"t|{t.tax}")
    return found | _named(t, t) | (_named(t, t.latin) if t.latin else set())


def _named(t: Traits, names: Traits) -> set[str]:
    found = {f"n|{' '.join(names.in_order)}"} if names.words else set()
    return found | (_of_person(t, names) if t.kind == "person" else _of_others(t, names))


def _of_person(t: Traits, names: Traits) -> set[str]:
    found: set[str] = set()
    roots = {root for one in names.givens for root in nickname_roots(one)}
    family = names.family.split()[-1] if names.family else ""
    sound = sound_of(family)
    for place in (*t.cities, t.employer):
        if place and family:
            found |= {f"c|{sound}|{one[:1]}|{place}" for one in roots or {""}}
    if t.birthday:
        found |= {f"b|{t.birthday[-5:]}|{one}" for one in roots}
        found |= {f"b|{t.birthday[-5:]}|{sound}"} if family else set()
    found |= {f"a|{street}|{one[:2]}" for street in t.streets for one in roots}
    found |= {f"f|{sound}|{one}" for one in roots if family}
    return found


def _of_others(t: Traits, names: Traits) -> set[str]:
    found = {f"d|{one}" for one in t.domains}
    if names.words:
        first = sound_of(names.words[0])
        found |= {f"c|{first}|{city}" for city in t.cities} | {f"a|{street}|{first}" for street in t.streets}
        found.add(f"s|{' '.join(sound_of(word) for word in names.in_order)}")
    return found


def _number(kind: str, word: str) -> int:
    """Return a key as a number.

    Keys that begin with how a name sounds stand together in their order, for those who share one mostly share more:
    a search that reads keys in order meets each pair once, and each party not too often.
    """
    sort, _, rest = word.partition("|")
    if sort not in _BY_SOUND:
        return int.from_bytes(_digest(f"{kind}|{word}", 8), "big") >> 1
    near = _digest(f"{kind}|{rest.partition('|')[0]}", 3)
    return int.from_bytes(near + _digest(f"{kind}|{word}", 5), "big") >> 1 | -(2**63)


_BY_SOUND = frozenset("cf")


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode(), digest_size=size).digest()
