"""Rows without any id: which of them are the same as a record that is there, in all that they say."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.field import Field
from regulars.core.records.importing.general.merging import stored_of
from regulars.core.records.importing.importer import ImportPlan
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.reading.visibility import Condition, join_conditions, visible_condition
from regulars.core.records.snapshots import Snapshot, read_snapshots
from regulars.foundation.markup import fold_markup
from regulars.foundation.text import fold

if TYPE_CHECKING:
    from regulars.core.records.importing.general.drafting import GeneralDraft

Fields = dict[str, Field]
# Many tasks are called alike; whose and from when narrows them down.
_NARROWING = frozenset(["link", "user", "date"])


def find_same(plan: ImportPlan, fields: Fields, drafts: Sequence["GeneralDraft"]) -> dict[int, int]:
    """Return by row number the record with the same title and all the other values that the row has."""
    title = fields.get(plan.record_type.title_field)
    drafts = [d for d in drafts if title and d.values.get(title.name)]
    if title is None or not drafts:
        return {}
    stored = read_snapshots(plan.record_type, _candidates(plan, title, fields, drafts))
    made = _made_at(plan, stored) if any(draft.made_at for draft in drafts) else {}
    found: dict[int, int] = {}
    known: dict[tuple[str, ...], dict[Any, int]] = {}
    for draft in drafts:
        said = [(fields[name], stored_of(fields[name], value)) for name, value in draft.values.items()]
        is_dated = draft.made_at is not None
        names = (*(key for _, keys in said for key in keys), str(is_dated))
        if names not in known:
            kept = [(field, key) for field, keys in said for key in keys]
            known[names] = {
                (*_told(kept, snapshot), made[pk] if is_dated else None): pk
                for pk, (_, snapshot) in sorted(stored.items(), reverse=True)
            }
        values = (_plain(field, value) for field, keys in said for value in keys.values())
        row = (*values, draft.made_at.replace(microsecond=0) if draft.made_at else None)
        if row in known[names]:
            found[draft.number] = known[names][row]
    return found


def _made_at(plan: ImportPlan, ids: Iterable[int]) -> dict[int, dt.datetime]:
    rows = plan.record_type.model._default_manager.filter(pk__in=list(ids)).values_list("pk", "created_at")
    return {pk: made_at.astimezone(dt.UTC).replace(microsecond=0) for pk, made_at in rows}


def _candidates(plan: ImportPlan, title: Field, fields: Fields, drafts: Sequence["GeneralDraft"]) -> list[int]:
    wanted = {_folded(title, draft.values[title.name]) for draft in drafts}
    parts: list[Condition] = [_among(compare_expression(title, "t"), wanted), ("t.trashed_at IS NULL", [])]
    for name, field in fields.items():
        if field.kind.slug not in _NARROWING or not field.column or field.custom:
            continue
        values = {draft.values.get(name) for draft in drafts}
        if None not in values:
            parts.append(_among(f"t.{field.column}", {str(v) if field.kind.slug == "date" else v for v in values}))
    where, params = join_conditions([*parts, visible_condition(plan.by, plan.record_type, "t")])
    return [row[0] for row in fetch_rows(f"SELECT t.id FROM {plan.record_type.table()} t WHERE {where}", params)]


def _among(expression: str, values: set[Any]) -> Condition:
    return f"{expression} IN ({placeholders(values)})", list(values)


def _told(kept: list[tuple[Field, str]], snapshot: Snapshot) -> tuple[Any, ...]:
    return tuple(_plain(field, snapshot.get(key)) for field, key in kept)


def _folded(field: Field, value: Any) -> str:
    return fold_markup(str(value)) if field.kind.slug == "rich_text" else fold(str(value))


def _plain(field: Field, value: Any) -> Any:
    """One value in one writing, however it was typed or stored."""
    if value in (None, "", []):
        return None
    slug = field.kind.slug
    if slug in ("rich_text", "text"):
        return _folded(field, value)
    if slug == "timestamp":
        # A cell holds no parts of a second.
        return dt.datetime.fromisoformat(str(value)).astimezone(dt.UTC).replace(microsecond=0)
    if slug in ("number", "percent"):
        return Decimal(str(value)).normalize()
    if isinstance(value, dict):
        return repr(sorted((part, str(said)) for part, said in value.items() if said not in (None, "")))
    return repr(sorted(map(str, value))) if isinstance(value, list | tuple) else str(value)
