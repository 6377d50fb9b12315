"""The traits of somebody who is being typed and not stored yet, and whether she was erased."""

from regulars.commons.directory.contact_point.keys import contact_key, home_country
from regulars.commons.directory.doubles.traits import Traits, add_place, add_point, make_traits
from regulars.core.privacy.marks import erased_among
from regulars.foundation.person_names import split_name

_KINDS = {"people": "person", "organisations": "organisation", "households": "household"}


def typed_traits(slug: str, values: dict[str, str]) -> Traits:
    """Return the traits of typed values, of a type of party."""
    kind = _KINDS[slug]
    name = values["name"] or " ".join(part for part in (values["given_name"], values["family_name"]) if part)
    given, family = values["given_name"], values["family_name"]
    if kind == "person" and not (given or family):
        parts = split_name(name)
        given, family = parts.given, parts.family
    traits = make_traits(
        0, kind, name, given, family, values["preferred_name"], values["tax_number"], values["birthday"], None
    )
    for point in ("email", "phone"):
        if values[point]:
            add_point(traits, point, values[point], _key(point, values))
    add_place(traits, "", "", values["city"])
    return traits


def typed_erasures(values: dict[str, str]) -> list[dict[str, str]]:
    """Return by which of the typed values somebody is known who was erased, and on which day that was."""
    words = {f"{point}:{_key(point, values)}": point for point in ("email", "phone") if values[point]}
    return [{"trait": words[word], "on": day} for word, day in erased_among(words).items()]


def _key(point: str, values: dict[str, str]) -> str:
    return contact_key(point, values[point], values["country"] or home_country())
