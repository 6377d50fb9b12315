"""What a save of a party completes: its name from its parts, and the child rows behind its primary values."""

from typing import Any

from regulars.commons.directory.party.children import CHILDREN
from regulars.commons.directory.party.models import Party
from regulars.commons.directory.party.places import check_places
from regulars.commons.directory.party.primaries import settle_primaries
from regulars.commons.directory.relationship.employment import EMPLOYER
from regulars.core.problems import Invalid
from regulars.core.records.deriving import derive_field
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.foundation.caching import cached
from regulars.foundation.person_names import PersonName, compose_name, split_name
from regulars.foundation.text import fold

PARTS = ("prefix", "given_name", "additional_names", "family_name", "suffix", "name_order")


def complete_party(save: Save) -> None:
    """Complete a party before it is saved; raises Invalid for a name that cannot be."""
    if save.record.kind == "person":
        _complete_name(save)
    _primary_contact(save, "email")
    _primary_contact(save, "phone")
    check_places(save)
    _primary_place(save)
    settle_primaries(save)
    _birthday(save)
    _check_children(save)
    if "employer" in save.values:
        _employer(save, save.values.pop("employer"))


def _employer(save: Save, employer_id: int | None) -> None:
    """Writing a person's employer writes a relationship, once the person is there: see `employ_people`."""
    if employer_id == save.record.employer_id:
        return
    if save.is_new:
        save.record.employer_id = employer_id
    save.along[EMPLOYER] = employer_id


def _complete_name(save: Save) -> None:
    values, party = save.values, save.record
    given = {part: values.get(part, getattr(party, part)) for part in PARTS}
    # A form sends its empty boxes along: only what differs was written into one.
    touched = any((values[part] or "") != (getattr(party, part) or "") for part in PARTS if part in values)
    has_parts = bool(given["given_name"] or given["family_name"])
    composed_before = _composed({part: getattr(party, part) for part in PARTS})
    if touched and has_parts and not values.get("name") and (save.is_new or party.name in ("", composed_before)):
        values["name"] = _fitting_name(_composed(given))
    elif values.get("name") and not touched and (save.is_new or values["name"] != party.name):
        for part, value in _split(values["name"]).items():
            values[part] = value


def _fitting_name(name: str) -> str:
    if len(name) > (longest := _longest("name")):
        raise Invalid.field(
            "name",
            say(
                "The parts make a name of {count} characters; at most {longest} can be kept.",
                count=len(name),
                longest=longest,
            ),
        )
    return name


def _composed(parts: dict[str, str]) -> str:
    if parts["name_order"] == "family":
        names = (parts["family_name"], parts["given_name"], parts["additional_names"])
        eastern = compose_name(PersonName(given=parts["given_name"], family=parts["family_name"]))
        return eastern if not eastern.isascii() else " ".join(n for n in names if n)
    return compose_name(
        PersonName(
            given=parts["given_name"],
            additional=parts["additional_names"],
            family=parts["family_name"],
            suffix=parts["suffix"],
        )
    )


def _split(name: str) -> dict[str, str]:
    found = split_name(name)
    parts = {
        "prefix": found.prefix,
        "given_name": found.given,
        "additional_names": found.additional,
        "family_name": found.family,
        "suffix": found.suffix,
    }
    if any(len(part) > _longest(column) for column, part in parts.items()):
        # No name is split that well: what was typed stays in one piece.
        return {**dict.fromkeys(parts, ""), "name_order": "given"}
    family_first = bool(found.family) and fold(name).startswith(fold(found.family)) and "," not in name
    return {**parts, "name_order": "family" if family_first else "given"}


def _longest(column: str) -> int:
    return int(getattr(Party._meta.get_field(column), "max_length", 0) or 0)


def _rows(save: Save, group_name: str) -> list[dict[str, Any]]:
    """The child rows as they will be: those given, else those there are."""
    if group_name in save.children:
        return save.children[group_name]
    if save.is_new:
        return []
    group = next(g for g in CHILDREN if g.name == group_name)
    return [{name: getattr(row, name) for name in ("id", *group.fields)} for row in save.stored_rows(group)]


def _primary_contact(save: Save, kind: str) -> None:
    """Writing a party's e-mail or phone writes its primary contact point."""
    if kind not in save.values:
        return
    value = save.values.pop(kind)
    rows = _rows(save, "contact_points")
    mine = [row for row in rows if row.get("kind") == kind]
    primary = next((row for row in mine if row.get("is_primary")), mine[0] if mine else None)
    same = next((row for row in mine if row.get("value") == value), None)
    if value and same is not None:
        for row in mine:
            row["is_primary"] = row is same
    elif value and primary is not None:
        primary |= {"value": value, "is_primary": True}
    elif value:
        rows.append({"kind": kind, "value": value, "is_primary": True})
    elif primary is not None:
        rows.remove(primary)
    save.children["contact_points"] = rows


def _primary_place(save: Save) -> None:
    given: dict[str, Any] = {name: save.values.pop(name) for name in ("city", "country") if name in save.values}
    if not given:
        return
    given = {k: v.upper() if k == "country" else v for k, v in given.items()}
    rows = _rows(save, "addresses")
    primary = next((row for row in rows if row.get("is_primary")), rows[0] if rows else None)
    if primary is None:
        if any(given.values()):
            rows.append({**given, "is_primary": True})
    else:
        primary |= given
    save.children["addresses"] = rows


def _birthday(save: Save) -> None:
    if "birthday" not in save.values:
        return
    value = save.values.pop("birthday")
    rows = _rows(save, "dates")
    found = next((row for row in rows if row.get("kind") == "birthday"), None)
    if value and found is not None:
        found["day"] = value
    elif value:
        rows.append({"kind": "birthday", "day": value})
    elif found is not None:
        rows.remove(found)
    save.children["dates"] = rows


@cached
def _email() -> Field:
    return derive_field(Party, "email")


def _check_children(save: Save) -> None:
    kinds = {"email": "email", "phone": "phone", "link": "url"}
    errors = []
    for place, row in enumerate(save.children.get("contact_points", [])):
        try:
            row["value"] = KINDS[kinds[row["kind"]]].parse(row.get("value"), _email())
        except (ValueError, KeyError) as wrong:
            errors.append({"field": f"children.contact_points.{place}.value", "message": str(wrong)})
    for place, row in enumerate(save.children.get("roles", [])):
        if row.get("since") and row.get("until") and str(row["until"]) < str(row["since"]):
            errors.append({"field": f"children.roles.{place}.until", "message": say("This ends before it begins.")})
    if errors:
        raise Invalid(errors[0]["message"], errors=errors)
