"""The words of the house: every record type, its fields and what they mean."""

import inspect

from regulars.core.records.deriving import built_in_fields, child_fields
from regulars.core.records.field import Field
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.rooms import rooms
from regulars.site.docs_generation.tables import table

_HEADS = ("field", "label", "kind", "what it holds")


def words_page() -> str:
    """Write every room's record types with their fields."""
    parts = ["# Words\n\nWhat the house keeps, by room. Written by `make docs`; do not edit.\n"]
    labels = {room["slug"]: room["label"] for room in rooms()}
    slugs = [*labels, *sorted({one.room for one in all_record_types()} - labels.keys())]
    for slug in slugs:
        found = [one for one in all_record_types() if one.room == slug]
        if found:
            parts.append(f"## {labels.get(slug) or slug or 'The house'}\n")
            parts += [_about(one) for one in found]
    return "\n".join(parts)


def _about(record_type: type[RecordType]) -> str:
    sentences = [inspect.getdoc(record_type.model) or "", inspect.getdoc(record_type) or ""]
    said = "\n\n".join(dict.fromkeys(filter(None, sentences)))
    parts = [
        f"### {record_type.plural} (`{record_type.slug}`)\n\n{said}\n",
        table(_HEADS, map(_row, built_in_fields(record_type))),
    ]
    for group in record_type.children:
        parts.append(f"{group.label}, saved with the {record_type.label.lower()} (`children.{group.name}`):\n")
        parts.append(table(_HEADS, map(_row, child_fields(group))))
    return "\n".join(parts)


def _row(field: Field) -> tuple[str, str, str, str]:
    said = [field.help]
    if field.choices:
        said.append("one of: " + ", ".join(f"{one['label']} (`{one['value']}`)" for one in field.choices))
    marks = [("required", field.required), ("unique", field.unique), ("read-only", field.readonly)]
    said.append(", ".join(word for word, holds in marks if holds))
    kind = field.kind.slug + (f" to {field.target}" if field.target else "")
    return f"`{field.name}`", field.label, kind, "; ".join(part.rstrip(".") for part in said if part)
