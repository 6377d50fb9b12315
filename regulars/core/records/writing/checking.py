"""Checks that need the database: does the linked record exist for this user, is the value still free."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.files.actions import claim_file
from regulars.core.problems import NotFound
from regulars.core.records.field import Field
from regulars.core.records.models import CustomField
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.expressions import KEY_LENGTH, compare_expression, has_short_key, is_text
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.twins import twin_of
from regulars.core.records.writing.values import Parsed
from regulars.core.words import inside, say
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
            if missing and (now := current_ids(find_type(field.target), missing, epoch=by.epoch)):
                many = isinstance(value, list)
                parsed.values[name] = [now.get(one, one) for one in value] if many else now.get(value, value)
                missing = set(now.values()) - set(titles_of(find_type(field.target), set(now.values()), by)) | (
                    missing - set(now)
                )
            if missing:
                parsed.wrong(
                    name,
                    say("Choose another {label}: there is no such record that you can see.", label=inside(field.label)),
                )
        elif field.kind.slug in ("file", "picture"):
            _check_file(name, value, parsed, by)


def _check_file(name: str, pk: int, parsed: Parsed, by: Viewer) -> None:
    try:
        claim_file(pk, by=by)
    except NotFound:
        parsed.wrong(name, say("Upload the file first; there is none with this number that you can see."))


def _check_users(name: str, ids: set[int], parsed: Parsed, by: Viewer) -> None:
    if ids - set(users_by_id(by.epoch)):
        parsed.wrong(name, say("Choose one of the users of this workspace."))


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
        compared = _compared(field, value) if is_text(field) else stored
        rows = fetch_rows(
            f"SELECT t.id FROM {record_type.table()} t WHERE {compare_expression(field, 't')} = %s"
            " AND t.trashed_at IS NULL LIMIT 2",
            [_driver_value(compared)],
        )
        if any(row[0] != pk for row in rows):
            parsed.wrong(
                name,
                say(
                    "Another of the {plural} has this {label} already.",
                    plural=inside(record_type.plural),
                    label=inside(field.label),
                ),
            )


def _compared(field: Field, value: Any) -> str:
    key = twin_of(field.kind, value) if field.custom else fold(value)
    return key[:KEY_LENGTH] if has_short_key(field) else key


def _driver_value(value: Any) -> Any:
    return value if isinstance(value, int | float | str) else str(value)
