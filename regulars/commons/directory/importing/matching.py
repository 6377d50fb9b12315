"""The rules by which a row is taken for a party that is known already, and the sentence that says why."""

from collections.abc import Sequence
from functools import lru_cache

from regulars.commons.directory.importing.draft import Draft, Point
from regulars.commons.directory.importing.pool import Known, Pool
from regulars.core.words import mark, say
from regulars.foundation.text import fold

_WORDS = {"email": mark("e-mail address"), "phone": mark("phone number")}


def find_match(draft: Draft, pool: Pool, *, ids_are_certain: bool) -> tuple[Known, str] | None:
    """Return whom a row means and why: by id, e-mail, phone, or name with employer; None for somebody new."""
    known = pool.own.get(draft.own_id)
    if known and known.kind == draft.kind and may_be(draft, known, strict=False):
        return known, say("The same id {own_id} in Regulars.", own_id=draft.own_id)
    known = pool.external.get((draft.kind, draft.external_id)) if draft.external_id else None
    # Two lists may both have a customer 17; unless the program is known, the names must agree as well.
    if known and (ids_are_certain or may_be(draft, known, strict=True)):
        return known, say("The same id {external_id}.", external_id=draft.external_id)
    for kind in ("email", "phone"):
        for point in draft.points:
            if point.kind == kind and (found := _best(draft, pool.contacts.get((kind, point.key), ()), point)):
                return found, say("The same {words} {value}.", words=say(_WORDS[kind]), value=point.value)
    return _by_name(draft, pool.names.get((draft.kind, fold(draft.name)[:300]), []))


def _best(draft: Draft, candidates: Sequence[Known], point: Point) -> Known | None:
    # Whoever is called the same fits: thousands may share an address, and need not be compared for that.
    name = fold(draft.name)
    alike = next((k for k in candidates if k.name_key == name and k.kind == draft.kind), None)
    if alike:
        return alike
    fitting = (k for k in candidates if k.kind == draft.kind and may_share(draft, k.name_key, fold(k.given), point))
    return next(fitting, None)


def may_share(draft: Draft, theirs: str, given: str, point: Point) -> bool:
    """Whether one with this name key and given name is the same, who has the same phone number or e-mail address.

    Families share both: two given names are two people, unless the mailbox is called after one of them.
    """
    if point.kind == "email":
        mailbox = point.key.partition("@")[0]
        mine = _words(fold(draft.columns.get("given_name", "")))
        strict = not any(name in mailbox for name in [*mine[:1], *_words(given)[:1]] if len(name) > 1)
    else:
        strict = True
    return names_agree(draft, theirs, given, strict=strict)


def may_be(draft: Draft, known: Known, *, strict: bool) -> bool:
    """Whether the names allow that a row means somebody."""
    return names_agree(draft, known.name_key, fold(known.given), strict=strict)


def names_agree(draft: Draft, theirs: str, known_given: str, *, strict: bool) -> bool:
    """Whether the names allow it: families share phones and offices an address, so names that differ say no."""
    mine = fold(draft.name)
    if mine == theirs or not theirs or "@" in mine or "@" in theirs or mine[:1].isdigit() or theirs[:1].isdigit():
        return True
    if not set(_words(mine)) & set(_words(theirs)):
        return False
    if not strict or draft.kind != "person":
        return True
    given, other = _words(fold(draft.columns.get("given_name", ""))), _words(known_given)
    return not given or not other or (given[0][:1] == other[0][:1] and _one_shortens(given[0], other[0]))


@lru_cache(maxsize=8_192)
def _words(key: str) -> Sequence[str]:
    return tuple(key.replace(".", " ").replace("-", " ").replace(",", " ").split())


def _one_shortens(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _by_name(draft: Draft, candidates: list[Known]) -> tuple[Known, str] | None:
    if not candidates or not draft.name:
        return None
    if draft.kind != "person":
        return candidates[0], say("The same name.")
    employer = fold(draft.employer)
    birthday = next((d["day"] for d in draft.dates if d["kind"] == "birthday"), "")
    city = next((fold(a["city"]) for a in draft.addresses if a.get("city")), "")
    for known in candidates:
        if employer and known.employer == employer:
            return known, say("The same name and employer ({employer}).", employer=draft.employer)
        if birthday and known.birthday == birthday:
            return known, say("The same name and birthday ({birthday}).", birthday=birthday)
    if any(p.kind in _WORDS for p in draft.points):
        return None
    for known in candidates:
        if city and known.city == city:
            return known, say("The same name and city.")
    if not (employer or birthday or city):
        return candidates[0], say("The same name, and nothing else in the row to tell them apart.")
    return None
