"""What the stored answers tell of a party: as values that a form of the house could have sent."""

from dataclasses import dataclass
from typing import Any

from regulars.commons.directory.contact_point.keys import contact_key, home_country
from regulars.commons.directory.importing.draft import Draft, Point
from regulars.foundation.person_names import split_name
from regulars.foundation.text import fold


@dataclass(frozen=True)
class Told:
    """One thing that somebody wrote of herself: the field, its value, and how it reads."""

    field: str
    label: str
    value: Any
    text: str


def told_of(answers: list[dict[str, Any]]) -> list[Told]:
    """Return what the answers tell of a party, by field; an organisation is told by its name."""
    return [
        Told(str(one.get("field") or one["kind"]), str(one["label"]), one["value"], str(one["text"]))
        for one in answers
        if "value" in one
    ]


def draft_of(told: list[Told]) -> Draft:
    """Return what was told as a row that the house's own matching understands."""
    values = {one.field: one.value for one in told}
    organisation, name = str(values.get("organisation") or ""), str(values.get("name") or "")
    if organisation and not name:
        draft = Draft(0, kind="organisation", columns={"name": organisation})
    else:
        parts = split_name(name)
        columns = {"name": name, "given_name": parts.given, "family_name": parts.family}
        draft = Draft(0, columns=columns, employer=organisation)
    draft.points = [_point(kind, str(values[kind])) for kind in ("email", "phone") if values.get(kind)]
    draft.addresses = [dict(values["address"])] if values.get("address") else []
    if not draft.name and draft.points:
        draft.columns["name"] = draft.points[0].value
    return draft


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are written alike."""
    return fold(one) == fold(other)


def _point(kind: str, value: str) -> Point:
    return Point(kind, value, contact_key(kind, value, home_country()))
