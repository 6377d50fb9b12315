"""Whom a row means, for any record type: by its id in the other program, or by a unique field."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from regulars.core.database.hints import is_alive
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.field import Field
from regulars.core.records.importing.general.merging import stored_of
from regulars.core.records.importing.general.same_rows import find_same
from regulars.core.records.importing.importer import ImportPlan
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.writing.unique import holders, key_of
from regulars.core.words import inside, say
from regulars.foundation.markup import fold_markup

if TYPE_CHECKING:
    from regulars.core.records.importing.general.drafting import GeneralDraft


def match_keys(fields: dict[str, Field], values: dict[str, Any], external_id: str) -> list[tuple[str, str]]:
    """Return what a row can be recognised by: ("id", …), a unique field's value, or all its values together."""
    keys = [("id", external_id)] if external_id else []
    keys += [(name, str(_compared(fields[name], v))) for name, v in values.items() if fields[name].unique and v]
    return keys or [("row", repr(sorted((n, str(v)) for n, v in values.items())))]


def find_matches(
    plan: ImportPlan, fields: dict[str, Field], drafts: Sequence["GeneralDraft"], external: dict[str, int]
) -> dict[int, tuple[int, str]]:
    """Return (record id, why) by row number."""
    found: dict[int, tuple[int, str]] = {}
    alive = _visible(plan, set(external.values()))
    titles = _titles(plan, {d.own_id for d in drafts if d.own_id})
    for draft in drafts:
        # Another workspace has ids of its own, so the title must agree; a file holds the words of a formatted one.
        title = fold_markup(str(draft.values.get(plan.record_type.title_field) or ""))
        if draft.own_id and titles.get(draft.own_id) == title:
            found[draft.number] = (draft.own_id, say("The same id {own_id}.", own_id=draft.own_id))
        pk = external.get(draft.external_id)
        if draft.number not in found and pk is not None and pk in alive:
            found[draft.number] = (pk, say("The same id “{external_id}”.", external_id=draft.external_id))
    for name in {kind for d in drafts for kind, _ in d.keys if kind in fields}:
        field = fields[name]
        known = _by_value(plan, field, {_compared(field, d.values[name]) for d in drafts if d.values.get(name)})
        for draft in drafts:
            pk = next((known[v] for kind, v in draft.keys if kind == name and v in known), None)
            if pk is not None:
                found.setdefault(draft.number, (pk, say("The same {label}.", label=inside(field.label))))
    if (doubles := plan.record_type.doubles) is not None:
        open_ones = [d for d in drafts if d.number not in found and not d.problems]
        said = doubles.find([plain_row(fields, d.values) for d in open_ones], by=plan.by)
        found |= {d.number: (pk, doubles.reason) for d, pk in zip(open_ones, said, strict=True) if pk}
    rows = [d for d in drafts if d.keys and d.keys[0][0] == "row" and d.number not in found]
    for number, pk in find_same(plan, fields, rows).items():
        label = inside(fields[plan.record_type.title_field].label)
        found[number] = (pk, say("The same {label}, and nothing else to tell them apart.", label=label))
    return found


def plain_row(fields: dict[str, Field], values: dict[str, Any]) -> dict[str, Any]:
    """Return a row's values as they will be stored, by column."""
    return {key: value for name, one in values.items() for key, value in stored_of(fields[name], one).items()}


def _by_value(plan: ImportPlan, field: Field, values: set[Any]) -> dict[str, int]:
    if not values:
        return {}
    known = holders(plan.record_type, field, values)
    alive = _visible(plan, {pk for ids in known.values() for pk in ids})
    return {str(value): pk for value, ids in known.items() for pk in sorted(ids, reverse=True) if pk in alive}


def _titles(plan: ImportPlan, ids: set[int]) -> dict[int, str]:
    alive = _visible(plan, ids)
    rows = plan.record_type.model._default_manager.filter(pk__in=alive)
    return {pk: fold_markup(str(title or "")) for pk, title in rows.values_list("pk", plan.record_type.title_field)}


def _visible(plan: ImportPlan, ids: set[int]) -> set[int]:
    if not ids:
        return set()
    marks = placeholders(ids)
    seen = visible_condition(plan.by, plan.record_type, "t")
    where, params = join_conditions([(f"t.id IN ({marks}) AND {is_alive('t')}", list(ids)), seen])
    return {row[0] for row in fetch_rows(f"SELECT t.id FROM {plan.record_type.table()} t WHERE {where}", params)}


def _compared(field: Field, value: Any) -> Any:
    return key_of(field, field.kind.custom_value(value) if field.custom else value)
