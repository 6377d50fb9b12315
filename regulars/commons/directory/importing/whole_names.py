"""Whole names taken apart, and family names that stand in several columns put together."""

from typing import Any

from regulars.foundation.person_names import PersonName, compose_name, split_name, split_reversed_name

_PARTS = ("prefix", "given_name", "additional_names", "family_name", "suffix")


def join_families(columns: dict[str, Any]) -> None:
    """Put "van der" before and a second family name behind the family name; take a reversed name for the name."""
    parts = (columns.pop("family_particle", ""), columns.get("family_name"), columns.pop("second_family_name", ""))
    if family := " ".join(part for part in parts if part):
        columns["family_name"] = family
    if (name := columns.pop("name_reversed", "")) and not columns.get("name"):
        columns["name"] = name
        if not (columns.get("given_name") or columns.get("family_name")):
            _fill(columns, split_reversed_name(name))


def take_name_apart(columns: dict[str, Any], known: PersonName) -> PersonName:
    """Fill the parts of a person's name from the whole; titles in columns of their own stay."""
    parts = split_name(columns["name"])
    if known.prefix and known.prefix != parts.prefix:
        joined = [known.prefix, *(word for word in parts.prefix.split() if word not in known.prefix.split())]
        parts = parts._replace(prefix=" ".join(joined))
    if known.suffix:
        parts = parts._replace(suffix=known.suffix)
    _fill(columns, parts)
    if parts.nickname and not columns.get("preferred_name"):
        columns["preferred_name"] = parts.nickname
    return parts


def called(parts: PersonName) -> str:
    """Return what somebody is called whose name came in parts: a list of "Herr" and "Frau" sorts nobody."""
    return compose_name(parts._replace(prefix="")) or parts.prefix


def _fill(columns: dict[str, Any], parts: PersonName) -> None:
    columns.update({column: value for column, value in zip(_PARTS, parts, strict=False) if value})
    name = columns["name"]
    if "," in name and parts.given and parts.family:
        # "Smith, John" is how a list is sorted, not what he is called.
        columns["name"] = called(parts)
    elif parts.suffix and not name.isascii() and name.endswith(parts.suffix):
        columns["name"] = name.removesuffix(parts.suffix).rstrip()
