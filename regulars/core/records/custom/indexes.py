"""Indexes of custom fields: one each, holding only the rows that have a value."""

from regulars.core.database.rows import execute
from regulars.core.database.waiting_checks import settle_checks
from regulars.core.records.field import Field
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.record_type import RecordType

_INDEXED = {"text", "phone", "number", "money", "yes_no", "date", "instant", "partial_date", "choice", "link", "user"}


def index_name(field: Field) -> str:
    """Return the name of a custom field's index."""
    return f"custom_field_{field.custom_id}"


def add_index(record_type: type[RecordType], field: Field) -> None:
    """Make filtering and sorting by a custom field an index range, in the same words as the queries use."""
    if field.kind.family not in _INDEXED or field.kind.slug in ("long_text", "rich_text"):
        return
    settle_checks()
    # The same text as in the queries, without their table's alias, or no planner would use it.
    expression = compare_expression(field, "t").replace("t.custom", "custom")
    execute(
        f"CREATE INDEX IF NOT EXISTS {index_name(field)} ON {record_type.table()} (({expression}), id)"
        f" WHERE ({expression}) IS NOT NULL"
    )


def drop_index(field: Field) -> None:
    """Remove a custom field's index."""
    settle_checks()
    execute(f"DROP INDEX IF EXISTS {index_name(field)}")
