"""Checks that need the database: does the linked record exist for this user, is the value still free."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.files.access import file_for
from regulars.core.problems import NotFound
from regulars.core.records.field import Field
from regulars.core.records.models import CustomField
from regulars.core.records.reading.expressions import compare_expression, is_text
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.writing.values import Parsed
from regulars.foundation.text import fold


def check_links(parsed: Parsed, fields: dict[str, Field], by: Viewer) -> None:
    """Note an error for each link to a record that is not there, or not for this user: in the same words."""
    for name, value in parsed.values.items():
        field = fields[name]
        if value in (None, "", []) or field.many or field.kind.family not in ("link", "user", "many"):
            continue
        ids = set(value) if isinstance(value, list) else {value}
        if field.kind.family == "user":
            _check_users(name, ids, parsed, by)
        elif field.target:
            missing = ids - set(titles_of(find_type(field.target), ids, by))
            if missing:
                parsed.wrong(name, f"Choose another {field.label.lower()}: there is no such record that you can see.")
        elif field.kind.slug in ("file", "picture"):
            _check_file(name, value, parsed, by)


def _check_file(name: str, pk: int, parsed: Parsed, by: Viewer) -> None:
    try:
        file_for(by, pk)
    except NotFound:
        parsed.wrong(name, "Upload the file first; there is none with this number that you can see.")


def _check_users(name: str, ids: set[int], parsed: Parsed, by: Viewer) -> None:
    if ids - set(users_by_id(by.epoch)):
        parsed.wrong(name, "Choose one of the users of this workspace.")


def check_unique(record_type: type[RecordType], parsed: Parsed, fields: dict[str, Field], pk: int | None) -> None:
    """Note an error for each unique field whose value another record has already."""
    for name, value in parsed.values.items():
        field = fields[name]
        if not field.unique or field.kind.is_blank(value):
            continue
        if field.custom:
            # Two writers of one new value must not both find it free: they queue at the definition's row.
            CustomField.objects.select_for_update().filter(pk=field.custom_id or 0).first()
        stored = field.kind.custom_value(value) if field.custom else value
        compared = fold(value) if is_text(field) else stored
        rows = fetch_rows(
            f"SELECT t.id FROM {record_type.table()} t WHERE {compare_expression(field, 't')} = %s"
            " AND t.trashed_at IS NULL LIMIT 2",
            [_driver_value(compared)],
        )
        if any(row[0] != pk for row in rows):
            parsed.wrong(name, f"Another of the {record_type.plural.lower()} has this {field.label.lower()} already.")


def _driver_value(value: Any) -> Any:
    return value if isinstance(value, int | float | str) else str(value)
