"""What a client sent, checked field by field: every error names its field and what to do."""

from copy import deepcopy
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields, group_is_writable, limited_fields, readable_fields, writable_fields
from regulars.core.records.kinds.links import read_id
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.words import say

MOST_CHILDREN = 200
_KEPT_ASIDE = {"version", "children", "id", "title", "type"}


class Parsed:
    """Parsed values by field name, child rows by group, and every error found on the way."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.children: dict[str, list[dict[str, Any]]] = {}
        self.errors: list[dict[str, Any]] = []

    def wrong(self, field: str, message: str) -> None:
        """Note an error of one field."""
        self.errors.append({"field": field, "message": message})

    def copied(self) -> "Parsed":
        """Return the same for another record, sharing nothing that a save may change."""
        copy = Parsed()
        copy.values, copy.children, copy.errors = deepcopy(self.values), deepcopy(self.children), [*self.errors]
        return copy

    def finish(self) -> "Parsed":
        """Raise Invalid with every error at once, or return itself."""
        if self.errors:
            raise Invalid(self.errors[0]["message"], errors=self.errors)
        return self


def parse_values(record_type: type[RecordType], body: dict[str, Any], by: Viewer, *, is_new: bool) -> Parsed:
    """Parse a body for a new or an existing record; raises Invalid."""
    parsed = Parsed()
    writable, readable = writable_fields(record_type, by), readable_fields(record_type, by)
    for name, value in body.items():
        if name in _KEPT_ASIDE and name not in readable:
            continue
        if name in writable:
            _parse_one(writable[name], value, parsed, name)
        elif name in readable:
            parsed.wrong(name, say("“{label}” cannot be changed by you; leave it out.", label=readable[name].label))
        else:
            parsed.wrong(name[:60], say("There is no field called “{name}” here; leave it out.", name=name[:60]))
    if is_new:
        add_defaults(record_type, parsed, by)
    children = body.get("children")
    if children is not None:
        _parse_children(record_type, children, parsed, by)
    return parsed


def require_filled(
    record_type: type[RecordType], parsed: Parsed, by: Viewer, *, is_new: bool, added: bool = True
) -> None:
    """Note an error for each required field that would stay empty; `added`: of those that a business added, too."""
    # With errors nothing was completed: what would have been is not the user's to fill in.
    completed = record_type.saving.completes if parsed.errors else ()
    # Nor is what she may not write: an added field that became required shuts nobody out who cannot see it.
    limited = limited_fields(record_type, by)
    for name, field in all_fields(record_type, by.epoch).items():
        if name in completed or (field.custom and (not added or name in limited)):
            continue
        if not field.required or name in record_type.where or (not is_new and name not in parsed.values):
            continue
        if field.kind.is_blank(parsed.values.get(name)) and not any(e["field"] == name for e in parsed.errors):
            parsed.wrong(name, say("Fill in “{label}”.", label=field.label))


def add_defaults(record_type: type[RecordType], parsed: Parsed, by: Viewer) -> None:
    """Give a new record the values that added fields begin with, where it says nothing."""
    for name, field in all_fields(record_type, by.epoch).items():
        if name not in parsed.values and field.custom and field.default is not None:
            _parse_one(field, field.default, parsed, name)


def _parse_one(field: Field, value: Any, parsed: Parsed, place: str) -> Any:
    try:
        if field.many and not field.save:
            raise ValueError(say("This is kept with its dates further down; change it there."))
        parsed.values[field.name] = field.kind.parse(value, field)
    except ValueError as wrong:
        parsed.wrong(place, str(wrong))


def _parse_children(record_type: type[RecordType], children: Any, parsed: Parsed, by: Viewer) -> None:
    groups = {g.name: g for g in record_type.children if group_is_readable(g, record_type, by)}
    if not isinstance(children, dict):
        parsed.wrong("children", say("Give the child rows by group, as {group: [rows]}."))
        return
    for name, rows in children.items():
        if name not in groups:
            parsed.wrong(
                f"children.{name[:60]}", say("There are no rows called “{name}” here; leave them out.", name=name[:60])
            )
        elif not group_is_writable(groups[name], record_type, by):
            parsed.wrong(
                f"children.{name}", say("“{label}” cannot be changed by you; leave it out.", label=groups[name].label)
            )
        elif not isinstance(rows, list) or len(rows) > MOST_CHILDREN:
            parsed.wrong(
                f"children.{name}", say("Give a list of at most {most_children} rows.", most_children=MOST_CHILDREN)
            )
        else:
            parsed.children[name] = [
                _parse_child(groups[name], row, parsed, f"children.{name}.{place}") for place, row in enumerate(rows)
            ]


def _parse_child(group: ChildGroup, row: Any, parsed: Parsed, place: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        parsed.wrong(place, say("Give each row as an object."))
        return {}
    child = Parsed()
    fields = {f.name: f for f in child_fields(group)}
    for name, value in row.items():
        if name in fields:
            _parse_one(fields[name], value, child, f"{place}.{name}")
        elif name != "id":
            child.wrong(
                f"{place}.{name[:60]}", say("There is no field called “{name}” here; leave it out.", name=name[:60])
            )
    for name, field in fields.items():
        is_wrong = any(error["field"] == f"{place}.{name}" for error in child.errors)
        if field.required and not is_wrong and field.kind.is_blank(child.values.get(name)):
            child.wrong(f"{place}.{name}", say("Fill in “{label}”.", label=field.label))
    parsed.errors += child.errors
    if row.get("id") is not None:
        try:
            child.values["id"] = read_id(row["id"])
        except ValueError:
            parsed.wrong(f"{place}.id", say("Leave the id out for a new row."))
    return child.values
