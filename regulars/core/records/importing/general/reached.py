"""Records that a row names by a way to reach them, such as an e-mail address, instead of by their titles."""

from collections.abc import Sequence
from functools import lru_cache

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.field import Field
from regulars.core.records.fields import readable_fields
from regulars.core.records.models import Workspace
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type

_WAYS = ("email", "phone")
_MOST = 6


def ways_to(field: Field, by: Viewer) -> list[Field]:
    """Return the fields of the linked records by which a file may name them, as far as the user sees those."""
    target = known_type(field.target) if field.kind.slug == "link" and not field.custom else None
    if target is None:
        return []
    return [far for far in readable_fields(target, by).values() if far.kind.slug in _WAYS and not far.custom]


@lru_cache(maxsize=4_096)
def records_reached(slug: str, way: str, said: str, by: Viewer) -> Sequence[int]:
    """Return the records of a type, as far as the user sees them, of whom a field holds this address or number."""
    record_type = find_type(slug)
    field = readable_fields(record_type, by).get(way)
    if field is None:
        return ()
    country = Workspace.objects.values_list("country", flat=True).first() or ""
    key = field.kind.key(said, country)
    rows = record_type.reached_by.get(way)
    among = f"t.id IN ({rows})" if rows else f"{compare_expression(field, 't')} = %s"
    seen = visible_condition(by, record_type, "t")
    where, params = join_conditions([(f"{among} AND t.trashed_at IS NULL", [key]), seen])
    found = fetch_rows(f"SELECT t.id FROM {record_type.table()} t WHERE {where} ORDER BY t.id LIMIT {_MOST}", params)
    return [row[0] for row in found]
