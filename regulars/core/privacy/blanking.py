"""A row that stays under a pseudonym, and the rows of others that lead to one that goes."""

from typing import Any

from django.db import models
from django.utils import timezone

from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.privacy.scope import Scope
from regulars.core.records.beside import clear_beside, fields_beside
from regulars.core.records.columns import KeyOf
from regulars.core.records.merging.places import types_over
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records

_STAYS = {"id", "version", "created_at", "changed_at", "trashed_at", "is_demo"}
Linked = dict[type[RecordType], list[int]]


def blank_row(scope: Scope) -> None:
    """Empty a subject's row and all that belongs to it; only its pseudonym stands there from now on."""
    kind, row = scope.record_type, scope.row
    for group in kind.children:
        group.model._default_manager.filter(**{group.parent: row.pk}).delete()
    for field in fields_beside(kind):
        if field.save:
            field.save({row.pk: []})
    clear_beside(kind, [row.pk])
    for column in kind.model._meta.concrete_fields:
        if column.name not in _STAYS and column.name not in kind.where and not isinstance(column, KeyOf):
            setattr(row, column.attname, _empty(column))
    setattr(row, kind.title_field, scope.pseudonym)
    row.version, row.changed_at = row.version + 1, timezone.now()
    row.save()
    if kind.saving.after:
        kind.saving.after([row.pk])
    index_records(kind, [row.pk])


def rows_linked(scope: Scope) -> Linked:
    """Return the rows of others that name the subject, and go on without it."""
    found: Linked = {}
    for other, column in links_to(scope.record_type):
        link: Any = next(f for f in other.model._meta.concrete_fields if f.column == column)
        if link.remote_field.on_delete is models.CASCADE:
            continue
        ids = [row[0] for row in fetch_rows(f"SELECT id FROM {other.table()} WHERE {column} = %s", [scope.row.pk])]
        if ids and scope.staying:
            execute(f"UPDATE {other.table()} SET {column} = NULL WHERE id IN ({placeholders(ids)})", ids)
        for one in types_over(other.model):
            found.setdefault(one, []).extend(ids)
    return found


def reindex_linked(linked: Linked) -> None:
    """Let search forget the subject's name where others were found by it."""
    for kind, ids in linked.items():
        if ids:
            index_records(kind, ids)


def _empty(column: Any) -> Any:
    if column.null:
        return None
    return column.get_default() if column.has_default() else column.get_prep_value("")
