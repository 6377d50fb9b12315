"""Fields whose values no two records share: among the living ones, however a record comes to have its value."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import connection

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.models import CustomField
from regulars.core.records.reading.expressions import KEY_LENGTH, compare_expression, has_short_key, is_text
from regulars.core.records.reading.visibility import of_the_type
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import custom_key
from regulars.core.records.snapshots import Snapshot
from regulars.core.records.twins import twin_of
from regulars.core.records.writing.values import Parsed
from regulars.core.words import inside, say
from regulars.foundation.text import fold

AT_ONCE = 500


def unique_fields(record_type: type[RecordType], epoch: int) -> list[Field]:
    """Return the added fields of a type whose values no two records share."""
    return [field for field in all_fields(record_type, epoch).values() if field.unique and field.custom]


def check_unique(record_type: type[RecordType], parsed: Parsed, fields: dict[str, Field], pk: int | None) -> None:
    """Note an error for each unique field whose value another record has already."""
    for name, value in parsed.values.items():
        field = fields[name]
        if not field.unique or field.kind.is_blank(value):
            continue
        key = key_of(field, field.kind.custom_value(value) if field.custom else value)
        if set(holders(record_type, field, [key]).get(key, ())) - {pk}:
            parsed.wrong(name, is_taken(record_type, field))


def is_taken(record_type: type[RecordType], field: Field) -> str:
    """Say that another record has the value of a unique field."""
    return say(
        "Another of the {plural} has this {label} already.",
        plural=inside(record_type.plural),
        label=inside(field.label),
    )


class InTheWay(NamedTuple):
    """Why a record cannot come back: the snapshot's key ("": the whole), the field's name as told, and a sentence."""

    key: str
    field: str
    why: str


def in_the_way(
    record_type: type[RecordType], coming: Mapping[int, Snapshot], *, by: Viewer
) -> dict[int, list[InTheWay]]:
    """Return what keeps records from coming back to the living as these snapshots."""
    found: dict[int, list[InTheWay]] = {}
    readable = readable_fields(record_type, by)
    for field in unique_fields(record_type, by.epoch) if coming else ():
        keys = {pk: key_of(field, value) for pk, one in coming.items() if (value := one.get(custom_key(field)))}
        known = holders(record_type, field, set(keys.values()))
        is_told = field.name in readable
        told = (field.name, is_taken(record_type, field)) if is_told else ("", place_taken(record_type))
        for pk, key in keys.items():
            if set(known.setdefault(key, [])) - {pk}:
                found.setdefault(pk, []).append(InTheWay(custom_key(field), *told))
            # Of two that come back together, the first one has it.
            known[key].append(pk)
    if coming and (doubles := record_type.doubles) is not None:
        said = doubles.find([{**one, "id": pk} for pk, one in coming.items()], by=by)
        for pk in (pk for pk, double in zip(coming, said, strict=True) if double):
            found.setdefault(pk, []).append(InTheWay("", "", doubles.reason))
    return found


def place_taken(record_type: type[RecordType]) -> str:
    """Say that another record stands where one was, without telling what they share."""
    return say("Another of the {plural} has taken its place.", plural=inside(record_type.plural))


def key_of(field: Field, stored: Any) -> Any:
    """Return by what a stored value is compared with those of others."""
    if not is_text(field):
        return float(stored) if field.custom else stored
    key = twin_of(field.kind, stored) if field.custom else fold(stored)
    return key[:KEY_LENGTH] if has_short_key(field) else key


def holders(record_type: type[RecordType], field: Field, keys: Iterable[Any]) -> dict[Any, list[int]]:
    """Return which living records of the type have each of these values, told by `key_of`."""
    wanted, found = list(keys), dict[Any, list[int]]()
    if wanted and field.custom and connection.in_atomic_block:
        # Two writers of one new value must not both find it free: they queue at the definition's row.
        CustomField.objects.select_for_update().filter(pk=field.custom_id or 0).first()
    column, (kind, params) = compare_expression(field, "t"), of_the_type(record_type, "t")
    for at in range(0, len(wanted), AT_ONCE):
        some = wanted[at : at + AT_ONCE]
        sql = (
            f"SELECT {column}, t.id FROM {record_type.table()} t WHERE {column} IN ({placeholders(some)})"
            f" AND t.trashed_at IS NULL{f' AND {kind}' if kind else ''}"
        )
        for value, pk in fetch_rows(sql, [*some, *params]):
            found.setdefault(value if is_text(field) else float(value), []).append(pk)
    return found


def names_taken(record_type: type[RecordType], back: Mapping[int, Snapshot]) -> dict[int, str]:
    """Return why records that were removed for good cannot be made again: another has a column's only value by now."""
    why: dict[int, str] = {}
    for column in record_type.model._meta.concrete_fields:
        values = {pk: one[column.attname] for pk, one in back.items() if one.get(column.attname)}
        if not column.unique or column.primary_key or not values:
            continue
        stored = set(
            record_type.model._default_manager.filter(**{f"{column.name}__in": [*values.values()]}).values_list(
                column.name, flat=True
            )
        )
        why |= {pk: place_taken(record_type) for pk, value in values.items() if value in stored}
    return why
