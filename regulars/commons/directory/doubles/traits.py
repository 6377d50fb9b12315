"""What a party is compared by, read for many at once."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from regulars.commons.directory.doubles.spelling import bare_company, bare_household, folded_words, in_latin, words_of
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.foundation.text import fold

# Mail at these says nothing of where somebody works.
PUBLIC_MAIL = frozenset(
    "gmail.com googlemail.com yahoo.com outlook.com hotmail.com live.com icloud.com me.com aol.com gmx.de gmx.net"
    " web.de proton.me protonmail.com mail.ru yandex.ru qq.com 163.com example.com example.org example.net".split()
)
AT_ONCE = 800
# What the journal calls the columns and rows below a party that its traits are made of.
MADE_OF = frozenset(
    "kind name given_name family_name preferred_name tax_number birthday employer_id children.contact_points"
    " children.addresses children.dates".split()
)


@dataclass(slots=True)
class Traits:
    """Folded and normalised values of one party."""

    pk: int
    kind: str
    name: str = ""
    given: str = ""
    family: str = ""
    called: str = ""
    words: tuple[str, ...] = ()
    # Worked out once, for each is compared many times: words in order, first given names, family name and its words.
    in_order: tuple[str, ...] = ()
    givens: tuple[str, ...] = ()
    last: str = ""
    last_words: frozenset[str] = frozenset()
    tax: str = ""
    birthday: str = ""
    employer: str = ""
    cities: set[str] = field(default_factory=set)
    streets: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    title: str = ""
    # The names in Latin letters, where they are written in others.
    latin: "Traits | None" = None


def load_traits(ids: Collection[int]) -> dict[int, Traits]:
    """Return the traits of those parties that are there and not in the trash."""
    found: dict[int, Traits] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        marks = placeholders(some)
        for row in fetch_rows(
            "SELECT p.id, p.kind, p.name, p.given_name, p.family_name, p.preferred_name, p.tax_number, p.birthday,"
            " e.name_key FROM directory_party p LEFT JOIN directory_party e ON e.id = p.employer_id"
            f" WHERE p.trashed_at IS NULL AND p.id IN ({marks})",
            some,
        ):
            found[row[0]] = make_traits(*row)
        for pk, kind, value, key in fetch_rows(
            f"SELECT party_id, kind, value, key FROM directory_contactpoint WHERE party_id IN ({marks})", some
        ):
            if pk in found:
                add_point(found[pk], kind, value, key)
        for pk, street, postcode, city in fetch_rows(
            f"SELECT party_id, street, postcode, city FROM directory_postaladdress WHERE party_id IN ({marks})", some
        ):
            if pk in found:
                add_place(found[pk], street, postcode, city)
    return found


def make_traits(
    pk: int, kind: str, name: str, given: str, family: str, called: str, tax: str, birthday: str, employer: str | None
) -> Traits:
    """Return a party's traits from its own columns."""
    made = _make(pk, kind, fold(name), folded_words(given), folded_words(family), folded_words(called))
    made.tax, made.birthday, made.employer = "".join(words_of(tax)) if tax else "", birthday or "", employer or ""
    if not made.name.isascii():
        made.latin = _in_latin(made)
    return made


def _in_latin(made: Traits) -> Traits | None:
    written = (" ".join(made.words), made.given, made.family, made.called)
    whole, given, family, called = (in_latin(one) for one in written)
    if made.kind == "person" and given and family:
        # Scripts without spaces would leave a name of one word.
        whole = f"{given} {family}"
    latin = _make(made.pk, made.kind, whole, given, family, called)
    return latin if latin.words and latin.words != made.words else None


def _make(pk: int, kind: str, name: str, given: str, family: str, called: str) -> Traits:
    words = words_of(name) if kind == "person" else tuple(_BARE[kind](name).split())
    last = family or (words[-1] if words else "")
    return Traits(
        pk, kind, name, given, family, called, words, tuple(sorted(words)),
        tuple(dict.fromkeys(one.partition(" ")[0] for one in (given, called) if one)), last, frozenset(last.split()),
    )  # fmt: skip


def add_point(traits: Traits, kind: str, value: str, key: str) -> None:
    """Add a way to reach a party."""
    if kind == "email":
        traits.emails.add(key)
        _add_domain(traits, key.rpartition("@")[2])
    elif kind == "phone":
        digits = "".join(c for c in key if c.isdigit())
        if len(digits) >= 7:
            traits.phones.add(digits[-9:])
    else:
        place = fold(value).split("://")[-1].split("/")[0].split("?")[0]
        _add_domain(traits, place.removeprefix("www."))


def add_place(traits: Traits, street: str, postcode: str, city: str) -> None:
    """Add where a party lives or works."""
    if city:
        traits.cities |= _spellings(folded_words(city))
    if street and (postcode or city):
        where = "".join(words_of(postcode)) or folded_words(city)
        traits.streets |= _spellings(f"{_short_street(street)}|{where}")


def _spellings(folded: str) -> set[str]:
    return {folded} if folded.isascii() else {folded, in_latin(folded)}


def _short_street(street: str) -> str:
    return " ".join(_STREET.get(word, word) for word in words_of(street))


def _add_domain(traits: Traits, domain: str) -> None:
    if domain and domain not in PUBLIC_MAIL and "." in domain:
        traits.domains.add(domain)


_BARE: dict[str, Callable[[str], str]] = {"organisation": bare_company, "household": bare_household}
_STREET = {"st": "street", "str": "strasse", "straße": "strasse", "rd": "road", "ave": "avenue", "av": "avenue"}
