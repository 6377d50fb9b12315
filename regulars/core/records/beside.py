"""Values that stand in rows beside a record, such as tags: read, written, copied and cleared with it."""

from collections.abc import Collection, Iterable
from typing import Any

from regulars.core.access.viewer import current_epoch
from regulars.core.database.rows import execute
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import custom_field
from regulars.core.records.models import CustomField
from regulars.core.records.own_type import own_type_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import MANY
from regulars.foundation.caching import cached_lately

AT_ONCE = 5_000


def fields_beside(record_type: type[RecordType]) -> tuple[Field, ...]:
    """Return the fields whose values stand in rows beside the record, those put away included."""
    return _fields_beside(record_type, current_epoch())


def values_beside(record_type: type[RecordType], ids: Collection[int]) -> dict[int, dict[str, list[Any]]]:
    """Return the values beside some records by id, under the keys of a snapshot."""
    found: dict[int, dict[str, list[Any]]] = {}
    wanted = list(ids)
    for field in fields_beside(record_type) if wanted else ():
        for start in range(0, len(wanted), AT_ONCE):
            for pk, values in field.many_values(wanted[start : start + AT_ONCE]).items():
                found.setdefault(pk, {})[f"{MANY}{field.name}"] = values
    return found


def save_beside(record_type: type[RecordType], record_id: int, values: dict[str, Any]) -> None:
    """Make what stands beside a record what the keys of a snapshot say; fields it does not name stay."""
    if any(key.startswith(MANY) for key in values):
        # Two of the types over one table may have a field of the same name.
        for field in fields_beside(own_type_of(record_type, record_id)):
            key = f"{MANY}{field.name}"
            if key in values and field.save:
                field.save({record_id: values[key] or []})


def copy_beside(record_type: type[RecordType], record_id: int, *, to: int) -> None:
    """Give another record of the type the same values beside it."""
    save_beside(record_type, to, values_beside(record_type, [record_id]).get(record_id, {}))


def clear_beside(record_type: type[RecordType], ids: Iterable[int]) -> None:
    """Remove what stood in added fields beside records that are gone; nothing else would take it away."""
    numbers = [field.custom_id for field in fields_beside(record_type) if field.custom]
    wanted = list(ids)
    if numbers and wanted:
        fields, records = (", ".join(["%s"] * len(some)) for some in (numbers, wanted))
        sql = f"DELETE FROM records_fieldtag WHERE field_id IN ({fields}) AND record_id IN ({records})"
        execute(sql, [*numbers, *wanted])


@cached_lately(most=512)
def _fields_beside(record_type: type[RecordType], epoch: int) -> tuple[Field, ...]:
    built_in = [field for field in built_in_fields(record_type) if field.many and field.save]
    slugs = [record_type.slug, *record_type.subtypes.values()]
    added = CustomField.objects.filter(record_type__in=slugs, kind="tags").order_by("id")
    return (*built_in, *map(custom_field, added))
