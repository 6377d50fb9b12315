"""How custom fields come in and go out."""

import math
from typing import Annotated, Any

from annotated_types import MaxLen
from ninja import Schema
from pydantic import AfterValidator, StringConstraints

from regulars.core.contracts import Before, Input, Kind, Line, Name, storable, unfit
from regulars.core.records.models import CustomField
from regulars.core.words import say

Word = Annotated[str, StringConstraints(max_length=60, pattern=r"^[a-z0-9_]*$")]

_DEEPEST = 3


def _unicode(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise unfit(say("Remove the broken character.")) from None
    return text


def _plain(value: Any, depth: int = 0) -> Any:
    if isinstance(value, str):
        return storable(_unicode(value))
    if isinstance(value, float) and not math.isfinite(value):
        raise unfit(say("Write a finite number."))
    if depth > _DEEPEST or (isinstance(value, (list, dict)) and len(value) > 500):
        raise unfit(say("Choose a simpler value to begin with."))
    for part in value.items() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _plain(list(part) if isinstance(part, tuple) else part, depth + 1)
    return value


Default = Annotated[Any, AfterValidator(_plain)]


class ChoiceIn(Input):
    """A choice; its stored value is made from the label when it is not given."""

    label: Name
    value: Word | None = None
    color: Word | None = None


class Options(Input):
    """What only some kinds have: decimals of a number, currency of money, length of a text."""

    decimals: int | None = None
    currency: Annotated[str, StringConstraints(max_length=3)] | None = None
    max_length: int | None = None


class FieldChange(Input):
    """What is to be changed of a custom field; `archived` takes it out of use or brings it back."""

    label: Name | None = None
    help: Line | None = None
    required: bool | None = None
    unique: bool | None = None
    default: Default = None
    choices: Annotated[list[ChoiceIn], MaxLen(300)] | None = None
    options: Options | None = None
    archived: bool | None = None
    before: Before = None


class FieldIn(Input):
    """A new custom field."""

    type: Kind
    kind: Word
    label: Name
    name: Word | None = None
    help: Line | None = None
    required: bool = False
    unique: bool = False
    default: Default = None
    choices: Annotated[list[ChoiceIn], MaxLen(300)] | None = None
    target: Kind | None = None
    options: Options | None = None


class ChoiceView(Schema):
    """A choice with its colour."""

    value: str
    label: str
    color: str


class CustomFieldView(Schema):
    """A field that this business added."""

    id: int
    type: str
    name: str
    label: str
    kind: str
    help: str
    required: bool
    unique: bool
    default: Any
    choices: list[ChoiceView]
    target: str | None
    options: dict[str, Any]
    archived: bool


def view_of(field: CustomField) -> dict[str, Any]:
    """Return a custom field as the API shows it."""
    return {
        "id": field.pk,
        "type": field.record_type,
        "name": field.name,
        "label": field.label,
        "kind": field.kind,
        "help": field.help,
        "required": field.is_required,
        "unique": field.is_unique,
        "default": field.default,
        "choices": [{"color": "gray", **choice} for choice in field.choices],
        "target": field.target or None,
        "options": {
            name: field.options[name] for name in ("decimals", "currency", "max_length") if name in field.options
        },
        "archived": field.archived_at is not None,
    }
