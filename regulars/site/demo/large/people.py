"""Names, addresses and numbers for a million parties, combined from the story's cultures by arithmetic."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from regulars.foundation.person_names import PersonName, compose_name
from regulars.site.demo.cast.cultures import culture, latin_slug
from regulars.site.demo.cast.sources import culture_slugs

_TRADES = (
    "Kaffe",
    "Coffee",
    "Trading",
    "Bakery",
    "Foods",
    "Studio",
    "Supplies",
    "Hotel",
    "Market",
    "Roasters",
    "Kitchen",
)


@dataclass(frozen=True, slots=True)
class Names:
    """What one culture's people can be called, each name with its e-mail form."""

    slug: str
    givens: list[tuple[str, str]]
    families: list[tuple[str, str]]
    cities: list[list[str]]
    streets: list[str]
    country: str
    language: str
    zone: str
    order: str
    calling_code: str
    national_digits: int
    number_start: str


@cache
def all_names() -> list[Names]:
    """Return the cultures, each as often as its weight says."""
    return [names for slug in culture_slugs() for names in [_names(slug)] * max(1, culture(slug)["weight"] // 3)]


def _names(slug: str) -> Names:
    source = culture(slug)
    mobile = source["mobile"]
    code, _, rest = mobile.partition(" ")
    return Names(
        slug=slug,
        givens=[_pair(name) for name in source["women"] + source["men"]],
        families=[_pair(n) for k in ("families", "families_women", "families_men") for n in source.get(k, [])],
        cities=[city.split("|") for city in source["cities"]],
        streets=source["streets"],
        country=source["country"],
        language=source["language"],
        zone=source["zone"],
        order=source.get("order", "given"),
        calling_code=code,
        national_digits=len(re.sub("[^0-9#]", "", rest)),
        number_start=re.sub("[^0-9]", "", rest)[:2],
    )


def _pair(name: str) -> tuple[str, str]:
    own, _, latin = name.partition("|")
    return own, latin_slug(latin or own)


def person_columns(names: Names, number: int, dice: int) -> tuple[dict[str, Any], str]:
    """Return a person's name columns and the local part of her address; half have a double name."""
    given, given_slug = names.givens[dice % len(names.givens)]
    family, family_slug = names.families[(dice >> 10) % len(names.families)]
    if names.order == "given":
        if dice >> 20 & 1:
            family = f"{family}-{names.families[(dice >> 21) % len(names.families)][0]}"
        if dice >> 31 & 1:
            given = f"{given} {names.givens[(dice >> 32) % len(names.givens)][0]}"
    columns = {
        "name": compose_name(PersonName(given=given, family=family)),
        "given_name": given,
        "family_name": family,
        "name_order": names.order,
        "language": names.language,
        "zone": names.zone,
    }
    return columns, f"{given_slug}.{family_slug}{number}"


def organisation_name(names: Names, dice: int) -> str:
    """Return what an organisation is called."""
    first = names.families[dice % len(names.families)][0]
    second = names.families[(dice >> 10) % len(names.families)][0]
    trade = _TRADES[(dice >> 20) % len(_TRADES)]
    return f"{first} & {second} {trade}" if dice >> 30 & 3 else f"{first} {trade}"


def phone_number(names: Names, number: int) -> tuple[str, str]:
    """Return a made-up number that nearly nobody shares, and its E.164 form."""
    width = names.national_digits - 2
    digits = f"{names.number_start}{number % 10**width:0{width}d}"
    return f"{names.calling_code} {digits}", f"{names.calling_code}{digits}".replace("-", "")
