"""A board: the groups of a list, each with its first rows."""

from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row, is_postgres
from regulars.core.records.field import Field, ManyRows
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.beginning import Beginning
from regulars.core.records.reading.expressions import compare_expression, is_text, same_text, value_expression
from regulars.core.records.reading.grouping import read_groups
from regulars.core.records.reading.pages import Listed, ListRequest, compile_list, fetch_page
from regulars.core.records.reading.visibility import join_conditions
from regulars.core.records.record_type import RecordType

# So many rows are looked through in the order of the list before anything cleverer pays.
_FEW = 2_000


def read_board(
    record_type: type[RecordType], by: str, sums: list[str], asked: ListRequest, viewer: Viewer
) -> list[dict[str, Any]]:
    """Return the groups of a board, each with its first rows and where its next page begins."""
    groups = read_groups(record_type, by, sums, asked, viewer)
    field = readable_fields(record_type, viewer)[by]
    listed = compile_list(record_type, asked, viewer)
    total = sum(group["count"] for group in groups)
    tuples: list[Row] = []
    ends = []
    for group in groups:
        found, group["next"] = _column(listed, field, group, total, viewer.epoch) if group["count"] else ([], None)
        tuples += found
        ends.append(len(tuples))
    # All columns at once: what stands beside the rows is asked for once a board.
    rows = assemble_rows(listed.plan, tuples, viewer)
    for group, begin, end in zip(groups, [0, *ends], ends, strict=False):
        group["rows"] = rows[begin:end]
    return groups


def _column(
    listed: Listed, field: Field, group: dict[str, Any], total: int, epoch: int
) -> tuple[list[Row], str | None]:
    value, count = group["value"], group["count"]
    source = None
    if field.many and value is not None and _is_rare(count, total, listed.limit) and not is_postgres():
        # PostgreSQL knows how frequent values are; SQLite must be told by which table to begin.
        source = _by_value(listed, field.many, value, epoch)
        condition: Condition = ("", [])
    else:
        condition = group_condition(field, value, epoch)
    inside = listed._replace(where=join_conditions([listed.where, condition]))
    return fetch_page(inside, Beginning(), source=source)


def _is_rare(count: int, total: int, limit: int) -> bool:
    """Whether it is cheaper to take the rows of a value and sort them than to look for them in the sorted list.

    The one costs as many rows as have the value, the other total / count for each row that is wanted.
    """
    return total > _FEW and count * count < limit * total


def _by_value(listed: Listed, many: ManyRows, value: Any, epoch: int) -> Condition:
    owners = f"SELECT DISTINCT {many.owner} AS owner FROM {many.table} WHERE {many.value} = %s{many.also(epoch)}"
    return f"({owners}) few CROSS JOIN {listed.table} ON t.id = few.owner", [value]


def group_condition(field: Field, value: Any, epoch: int = 0) -> Condition:
    """Return the SQL for the rows of one group."""
    if field.many:
        many = field.many
        held = f"EXISTS (SELECT 1 FROM {many.table} WHERE {many.owner} = t.id{many.also(epoch)}"
        return (f"NOT {held})", []) if value is None else (f"{held} AND {many.value} = %s)", [value])
    column = value_expression(field, "t")
    if value is None:
        return f"({column} IS NULL" + (f" OR {column} = '')" if field.kind.empty == "" else ")"), []
    if is_text(field):
        return f"{compare_expression(field, 't')} = %s", [same_text(field, value)]
    return f"{column} = %s", [value["id"] if isinstance(value, dict) else value]
