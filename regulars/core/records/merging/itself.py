"""Of two that become one, one may lead to the other; what came of both does not lead to itself."""

from collections.abc import Collection
from typing import Any

from django.db.models import Model

from regulars.core.records.merging.places import column_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import CHILDREN, Snapshot


def holder_of(record_type: type[RecordType], model: type[Model], column: str) -> str | None:
    """Return the column that names the record in whose snapshot such a link stands; None where it stands in none."""
    if model is record_type.model:
        is_kept = any(f.column == column and f.name not in record_type.derived for f in model._meta.concrete_fields)
        return "id" if is_kept else None
    groups = [group for group in record_type.children if group.model is model]
    return next((column_of(model, group.parent) for group in groups), None)


def without_itself(record_type: type[RecordType], whole: Snapshot, ids: Collection[int]) -> Snapshot:
    """Return a snapshot without links, and without rows, that lead to any of these records."""
    own = links_to(record_type, record_type.model)
    found = {key: value for key, value in whole.items() if not (key in own and value in ids)}
    for group in record_type.children:
        key, names = f"{CHILDREN}{group.name}", links_to(record_type, group.model)
        if key in found:
            found[key] = [row for row in found[key] if not any(row.get(name) in ids for name in names)]
    return found


def links_to(record_type: type[RecordType], model: Any) -> list[str]:
    """Return the names of a model's links to such records."""
    fields = model._meta.concrete_fields
    return [f.attname for f in fields if f.remote_field and f.remote_field.model is record_type.model]
