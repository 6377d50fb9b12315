"""Entries about records that a viewer may not see, left out by the database before they are read."""

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
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
