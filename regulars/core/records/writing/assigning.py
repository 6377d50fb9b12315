"""Parsed values put onto a record and its child rows."""

from typing import Any

from regulars.core.problems import Invalid
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.foundation.text import fold

_TEXTS = ("text", "long_text", "email", "phone", "url", "rich_text", "address")


def assign_values(record: Any, values: dict[str, Any], fields: dict[str, Field]) -> None:
    """Set each parsed value where its field stands; fields with several rows are saved afterwards."""
    for name, value in values.items():
        field = fields[name]
        if field.many:
            continue
        if field.custom:
            assign_custom(record.custom, field, value)
        elif field.second_column:
            first, second = value or (None, "")
            setattr(record, name, first)
            setattr(record, field.second_column, second)
        elif field.kind.family in ("link", "user"):
            setattr(record, f"{name}_id", value)
        else:
            setattr(record, name, value)


def assign_custom(custom: dict[str, Any], field: Field, value: Any) -> None:
    """Set a custom value in its JSON column; texts keep their folded twin beside them."""
    stored = field.kind.custom_value(value)
    if field.kind.is_blank(stored):
        custom.pop(field.name, None)
        custom.pop(f"~{field.name}", None)
        return
    custom[field.name] = stored
    if field.kind.slug in _TEXTS:
        custom[f"~{field.name}"] = fold(field.kind.to_text(stored))


def save_many_values(record_id: int, values: dict[str, Any], fields: dict[str, Field]) -> None:
    """Write the fields whose values are rows of another table."""
    for name, value in values.items():
        field = fields[name]
        if field.many and field.save:
            field.save(record_id, value)


def save_children(record_type: type[RecordType], record_id: int, children: dict[str, list[dict[str, Any]]]) -> None:
    """Make the child rows of the given groups exactly these: rows with an id change, others come, the rest go."""
    for group in record_type.children:
        if group.name in children:
            _save_group(group, record_id, children[group.name])


def _save_group(group: ChildGroup, record_id: int, rows: list[dict[str, Any]]) -> None:
    parent = f"{group.parent}_id"
    known = {row.pk: row for row in group.model._default_manager.filter(**{parent: record_id})}
    kept = set()
    fields = {f.name: f for f in child_fields(group)}
    for values in rows:
        pk = values.get("id")
        if pk is not None and pk not in known:
            raise Invalid.field(f"children.{group.name}", "One of these rows is gone; reload to see what is there now.")
        row: Any = known[pk] if pk is not None else group.model(**{parent: record_id})
        kept.add(pk)
        before = dict(row.__dict__)
        for name, value in values.items():
            if name != "id":
                linked = fields[name].kind.family in ("link", "user") if name in fields else False
                setattr(row, f"{name}_id" if linked else name, value)
        if pk is None or row.__dict__ != before:
            row.save()
    gone = [pk for pk in known if pk not in kept]
    if gone:
        group.model._default_manager.filter(pk__in=gone).delete()
