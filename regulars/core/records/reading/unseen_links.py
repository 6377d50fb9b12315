"""A link to a record that the viewer may not see is, for her, no link: in filters as on the screen."""

from collections.abc import Sequence

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.reading.visibility import sees_all, visible_condition
from regulars.core.records.registry import record_type as find_type


def seen_records(field: Field, viewer: Viewer) -> Condition | None:
    """Return what selects the ids a link may lead to for this viewer; None where it may lead to all."""
    if not field.target or sees_all(viewer, target := find_type(field.target)):
        return None
    sql, params = visible_condition(viewer, target, "seen")
    return f"SELECT seen.id FROM {target.table()} seen WHERE {sql}", params


def seen_ids(field: Field, ids: Sequence[int], viewer: Viewer) -> list[int]:
    """Return those of the ids that the viewer may see."""
    if seen_records(field, viewer) is None:
        return list(ids)
    known = titles_of(find_type(field.target), set(ids), viewer)
    return [one for one in ids if one in known]
