"""Names, addresses and phone numbers as they are written in some two dozen countries; all fictitious."""

import re
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from regulars.foundation.person_names import PersonName, compose_name
from regulars.foundation.text import fold
from regulars.site.demo.cast.members import Place
from regulars.site.demo.cast.sources import culture_slugs, story_file

_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "a", "æ": "ae", "ø": "o", "ı": "i"})


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's name in her own script and in Latin letters."""

    given: str
    family: str
    latin_given: str
    latin_family: str

    @property
    def written(self) -> str:
        """The name as she writes it."""
        return compose_name(PersonName(given=self.given, family=self.family))

    @property
    def latin(self) -> str:
        """The name as a stranger reads it aloud."""
        return f"{self.latin_given} {self.latin_family}"


@cache
def culture(slug: str) -> dict[str, Any]:
    """Return a culture's names, cities, streets and number patterns."""
    return story_file(f"cultures/{slug}")


@cache
def culture_slugs_by_country() -> dict[str, str]:
    """Return the culture of each country of the story."""
    return {culture(slug)["country"]: slug for slug in culture_slugs()}


def full_name(given: str, family: str) -> FullName:
    """Return the name from its two parts, each "native|latin" or plain."""
    own, _, latin = given.partition("|")
    own_family, _, latin_family = family.partition("|")
    return FullName(own, own_family, latin or own, latin_family or own_family)


def invented_name(slug: str, sex: str, dice: Random, *, family: str = "") -> FullName:
    """Return a name of that culture for a "woman" or a "man"."""
    names = culture(slug)
    givens = names["women" if sex == "woman" else "men"]
    own = names.get("families_women" if sex == "woman" else "families_men", [])
    return full_name(dice.choice(givens), family or dice.choice([*names.get("families", []), *own]))


def invented_number(slug: str, kind: str, dice: Random) -> str:
    """Return a "mobile" or "landline" number from a range that no real line uses, in its local form."""
    return _filled(culture(slug)[kind], dice)


def invented_place(slug: str, dice: Random, *, label: str, city: str = "") -> Place:
    """Return an address of that culture, in the given city if it knows it."""
    source = culture(slug)
    known = [row.split("|") for row in source["cities"]]
    name, postcode, region = dice.choice([row for row in known if row[0] == city] or known)
    street = dice.choice(source["streets"]).format(n=dice.randint(2, 98), f=dice.randint(1, 6))
    return Place(label, street, _filled(postcode, dice), city or name, region, source["country"])


def latin_slug(text: str) -> str:
    """Return a text as it stands in e-mail and web addresses."""
    plain = fold(text.casefold().translate(_UMLAUTS))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def _filled(pattern: str, dice: Random) -> str:
    digits = re.sub("#", lambda _: str(dice.randint(0, 9)), pattern)
    return re.sub("X", lambda _: dice.choice(_LETTERS), digits)
