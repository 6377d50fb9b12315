"""Groups by steps of a way: in the order of the way, and those in which nothing stands as well."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.record_type import RecordType

_ALIVE = "WHERE t.trashed_at IS NULL"


def with_every_step(steps: type[RecordType], groups: list[dict[str, Any]], viewer: Viewer) -> list[dict[str, Any]]:
    """Return the groups in the order of their ways, with the empty steps of every way that something stands in.

    Where nothing stands anywhere, it is the first way that is shown.
    """
    found = {group["value"]["id"]: group for group in groups if group["value"]}
    order = _steps_in_order(steps)
    ways = {way for pk, way in order if pk in found} or {way for _, way in order[:1]}
    empty = titles_of(steps, {pk for pk, way in order if way in ways and pk not in found}, viewer)
    ordered = [
        found.get(pk) or {"value": empty[pk], "label": empty[pk]["title"], "color": None, "count": 0, "sums": {}}
        for pk, _ in order
        if pk in found or pk in empty
    ]
    # A step that is in the trash by now, and records without one, stand behind the rest.
    known = {pk for pk, _ in order}
    return ordered + [g for g in groups if not g["value"] or g["value"]["id"] not in known]


def _steps_in_order(steps: type[RecordType]) -> list[tuple[int, int]]:
    assert steps.steps is not None
    place, way = (steps.column(name) for name in steps.steps)
    ordered = f"ORDER BY t.{way}, t.{place}, t.id"
    return [(pk, its) for pk, its in fetch_rows(f"SELECT t.id, t.{way} FROM {steps.table()} t {_ALIVE} {ordered}")]
