"""Entries about records that a viewer may not see, left out by the database before they are read."""

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.old_ids import some_are_merged
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.registry import all_record_types
from regulars.foundation.caching import cached_lately

_MERGED = (
    "EXISTS (SELECT 1 FROM records_mergedrecord m WHERE m.record_id = e.record_id AND m.record_type = e.record_type"
    " AND m.separated_in IS NULL)"
)


def not_kept_back(viewer: Viewer) -> Condition:
    """Return the SQL condition on entries `e`: not about a record that is there and kept from the viewer.

    What is gone or was merged is left to `entry_views`, which knows the rest.
    """
    sql, params = _not_kept_back(viewer, viewer.epoch)
    return sql, [*params]


def without_hidden_subjects(viewer: Viewer) -> Condition:
    """Return the SQL condition on a timeline's links `l` with their entries `e`: by no field that the viewer lacks.

    Where it is hidden whom a record is about, it stands with those alone about whom she may see that it is.
    """
    sql, params = _without_hidden_subjects(viewer, viewer.epoch)
    return sql, [*params]


@cached_lately(most=512)
def _without_hidden_subjects(viewer: Viewer, epoch: int) -> Condition:
    cases, params = "", []
    for kind in all_record_types():
        readable = readable_fields(kind, viewer)
        if all(name in readable or name not in all_fields(kind, epoch) for name in kind.subjects):
            continue
        about = "COALESCE(l.through_id, l.subject_id)"
        same = [f"about.{readable[name].column} = {about}" for name in kind.subjects if name in readable]
        seen = " OR ".join(same) or "1 = 0"
        cases += f" WHEN %s THEN EXISTS (SELECT 1 FROM {kind.table()} about WHERE about.id = e.record_id AND ({seen}))"
        params.append(kind.slug)
    return (f"CASE l.record_type{cases} ELSE 1 = 1 END", params) if cases else ("", [])


@cached_lately(most=512)
def _not_kept_back(viewer: Viewer, epoch: int) -> Condition:
    cases, params = "", []
    for record_type in all_record_types():
        seen, more = visible_condition(viewer, record_type, "kept")
        if not seen:
            continue
        cases += (
            f" WHEN %s THEN NOT EXISTS (SELECT 1 FROM {record_type.table()} kept"
            f" WHERE kept.id = e.record_id AND ({seen}) IS NOT TRUE)"
        )
        params += [record_type.slug, *more]
    if not cases:
        return "", []
    merged = f" OR {_MERGED}" if some_are_merged(epoch) else ""
    return f"(e.by_id = %s OR CASE e.record_type{cases} ELSE 1 = 1 END{merged})", [viewer.user_id, *params]
