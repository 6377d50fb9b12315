"""Lists in groups: how many, what sum."""

from decimal import Decimal
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import BadRequest
from regulars.core.records.field import Field
from regulars.core.records.fields import Fields, find_field, readable_fields
from regulars.core.records.kinds.numbers import plain
from regulars.core.records.reading.expressions import same_text, value_expression
from regulars.core.records.reading.money_sums import add_money_sums, currency_expression
from regulars.core.records.reading.pages import ListRequest, list_condition
from regulars.core.records.reading.steps import with_every_step
from regulars.core.records.reading.tallies import tally
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.noting import note_asked
from regulars.core.words import say

MOST_GROUPS = 500


def read_groups(
    record_type: type[RecordType], by: str, sums: list[str], asked: ListRequest, viewer: Viewer
) -> list[dict[str, Any]]:
    """Return [{"value", "label", "color", "count", "sums"}] for a field; several values count in each."""
    require_any(viewer, "see", record_type)
    fields = readable_fields(record_type, viewer)
    field, summed = groupable_field(fields, by), [_summable(fields, name) for name in sums]
    for one in (field, *summed):
        note_asked(one, viewer)
    value, count, join = _grouping(field, viewer.epoch, is_summed=bool(sums))
    where, params = list_condition(record_type, asked, viewer)
    columns = "".join(f", SUM({value_expression(one, 't')})" for one in summed)
    source = f"FROM {record_type.table()} t{join} WHERE {where}"
    counting = f"SELECT {value}, {count}{columns} {source} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST_GROUPS}"
    rows = tally(counting, params, lambda found: sum(row[1] for row in found))
    groups = [_group(field, row, summed) for row in _merged(field, rows)]
    for one in summed:
        if one.kind.slug == "money":
            amounts = f"{currency_expression(one)}, SUM({value_expression(one, 't')}), {count}"
            money = f"SELECT {value}, {amounts} {source} GROUP BY 1, 2"
            add_money_sums(groups, field, one, tally(money, params, lambda found: sum(row[3] for row in found)))
    return _ordered(field, groups, viewer)


def groupable_field(fields: Fields, name: str) -> Field:
    """Return the field if lists can be grouped by it; raises BadRequest."""
    field = find_field(fields, name)
    if not (field.groupable or (field.many and field.kind.is_many)):
        raise BadRequest(say("A list cannot be grouped by “{label}”.", label=field.label))
    return field


def _grouping(field: Field, epoch: int, *, is_summed: bool) -> tuple[str, str, str]:
    """The SQL of the value, of how many records have it, and of the join with the rows that hold it."""
    many = field.many
    if not many:
        return value_expression(field, "t"), "COUNT(*)", ""
    where = many.also(epoch)
    if not is_summed:
        # A value may stand twice on one record (a role held in two periods); it counts once.
        rows = f"({many.table})" if " JOIN " in many.table else many.table
        return many.value, "COUNT(DISTINCT t.id)", f" LEFT JOIN {rows} ON {many.owner} = t.id{where}"
    rows = f"(SELECT DISTINCT {many.owner} AS owner, {many.value} AS value FROM {many.table} WHERE 1=1{where})"
    return "g.value", "COUNT(*)", f" LEFT JOIN {rows} g ON g.owner = t.id"


def _merged(field: Field, rows: list[Any]) -> list[list[Any]]:
    """Empty text and NULL are one group, and so are texts that a filter takes for the same: Oslo and OSLO.

    The rows come with the most frequent first, whose spelling is kept.
    """
    found: dict[Any, list[Any]] = {}
    for value, *numbers in rows:
        value = None if value == "" else bool(value) if field.kind.family == "yes_no" and value is not None else value
        key = same_text(field, value)
        if key in found:
            kept, *before = found[key]
            found[key] = [kept, *((a or 0) + (b or 0) for a, b in zip(before, numbers, strict=True))]
        else:
            found[key] = [value, *numbers]
    return list(found.values())


def _group(field: Field, row: list[Any], summed: list[Field]) -> dict[str, Any]:
    value, count, *totals = row
    choice = next((c for c in field.choices if c["value"] == value), None)
    label = choice["label"] if choice else _label(field, value)
    sums = {one.name: plain(round(Decimal(str(total or 0)), 4)) for one, total in zip(summed, totals, strict=True)}
    return {
        "value": _json(field, value),
        "label": label,
        "color": (choice or {}).get("color"),
        "count": count,
        "sums": sums,
    }


def _label(field: Field, value: Any) -> str:
    if value is None or field.kind.family in ("link", "user"):
        return ""
    if field.kind.is_many:
        return str(value)
    return str(field.kind.to_text(field.kind.encode(value)))


def _json(field: Field, value: Any) -> Any:
    return None if value is None else field.kind.encode(value) if field.kind.family == "date" else value


def _ordered(field: Field, groups: list[dict[str, Any]], viewer: Viewer) -> list[dict[str, Any]]:
    """Choices in their own order with empty ones shown; links and users by title; the group without value last."""
    if field.kind.family in ("link", "user"):
        ids = {g["value"] for g in groups if g["value"] is not None}
        known = (
            users_by_id(viewer.epoch)
            if field.kind.family == "user"
            else titles_of(find_type(field.target), ids, viewer)
        )
        for group in groups:
            found = known.get(group["value"])
            group["label"] = found["title"] if found else ""
            group["value"] = found
        groups = [g for g in groups if g["value"]] + _joined([g for g in groups if not g["value"]])
        if field.kind.slug == "link" and find_type(field.target).steps:
            return with_every_step(find_type(field.target), groups, viewer)
    if field.choices:
        order = {c["value"]: place for place, c in enumerate(field.choices)}
        present = {g["value"] for g in groups}
        groups += [
            {"value": c["value"], "label": c["label"], "color": c["color"], "count": 0, "sums": {}}
            for c in field.choices
            if c["value"] not in present
        ]
        return sorted(groups, key=lambda g: order.get(g["value"], len(order)))
    return sorted(groups, key=_place)


def _place(group: dict[str, Any]) -> tuple[bool, str, int]:
    """By label, and of namesakes the older first: the databases keep no order of their own."""
    value = group["value"]
    return value is None, group["label"].casefold(), value["id"] if isinstance(value, dict) else 0


def _joined(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Linked records that the viewer may not see count as having no link."""
    if len(groups) < 2:
        return groups
    return [{**groups[0], "value": None, "label": "", "count": sum(g["count"] for g in groups)}]


def _summable(fields: Fields, name: str) -> Field:
    field = find_field(fields, name)
    if not field.summable:
        raise BadRequest(say("“{label}” cannot be added up.", label=field.label))
    return field
