"""One record, whole: fields, child rows, and what this viewer may do with it."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.problems import NotFound
from regulars.core.records.fields import Fields, all_fields, readable_fields
from regulars.core.records.kinds.dates import iso_instant
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.loading import can
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.plan import Plan, make_child_plan
from regulars.core.records.reading.visibility import join_conditions, of_the_type, require_any, visible_condition
from regulars.core.records.record_type import ChildGroup, RecordType, Verb
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.caching import cached, cached_lately


def read_record(record_type: type[RecordType], pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return the whole record as the viewer may see it, under an old id too; raises NotFound."""
    require_any(viewer, "see", record_type)
    return follow_old_id(record_type, pk, lambda found: _read(record_type, found, viewer))


def read_written(record_type: type[RecordType], pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return a record to whoever has just written it: once more also where she gave it out of her own sight."""
    return follow_old_id(record_type, pk, lambda found: _read(record_type, found, viewer, is_written=True))


def _read(record_type: type[RecordType], pk: int, viewer: Viewer, *, is_written: bool = False) -> dict[str, Any]:
    fields = readable_fields(record_type, viewer)
    plan = plan_for(record_type, list(fields.values()))
    seen = of_the_type(record_type, "t") if is_written else visible_condition(viewer, record_type, "t")
    where, params = join_conditions([("t.id = %s", [pk]), seen])
    found = 0 < pk <= LARGEST_ID and fetch_rows(
        f"SELECT {plan.sql}, t.trashed_at, t.is_demo FROM {record_type.table()} t WHERE {where}",
        params,
        is_steady=True,
    )
    if not found:
        raise NotFound()
    row = assemble_rows(plan, found, viewer)[0]
    concrete = find_type(row["type"]) if "type" in row else record_type
    row["type"] = concrete.slug
    row["trashed_at"] = iso_instant(found[0][-2])
    row["is_demo"] = bool(found[0][-1])
    row["children"] = {
        group.name: _children(group, concrete, pk, viewer) for group in _readable_groups(concrete, viewer)
    }
    row["rights"] = {action: _may(viewer, action, concrete, pk) for action in ("change", "delete")}
    row["verbs"] = [verb.slug for verb in concrete.verbs if _is_offered(verb, row, viewer, concrete)]
    return row


def _is_offered(verb: Verb, row: dict[str, Any], viewer: Viewer, record_type: type[RecordType]) -> bool:
    if row["trashed_at"] or not verb.offered(row) or (verb.needs and not viewer.may(*verb.needs)):
        return False
    rights = row["rights"]
    return rights[verb.right] if verb.right in rights else _may(viewer, verb.right, record_type, row["id"])


@cached_lately(most=1024)
def _readable_groups(record_type: type[RecordType], viewer: Viewer) -> list[ChildGroup]:
    return [group for group in record_type.children if group_is_readable(group, record_type, viewer)]


def group_is_readable(group: ChildGroup, record_type: type[RecordType], viewer: Viewer) -> bool:
    """Whether the viewer may see a group of child rows; a hidden field hides the rows it is kept in."""
    hidden = all_fields(record_type, viewer.epoch).keys() - readable_fields(record_type, viewer).keys()
    return group.name not in viewer.fields.get(record_type.slug, {}) and not hidden.intersection(group.hidden_with)


def field_values(record_type: type[RecordType], pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return the JSON values of one record's readable fields, without children."""
    fields: Fields = readable_fields(record_type, viewer)
    plan = plan_for(record_type, list(fields.values()))
    rows = fetch_rows(f"SELECT {plan.sql} FROM {record_type.table()} t WHERE t.id = %s", [pk])
    return assemble_rows(plan, rows, viewer)[0] if rows else {}


def _may(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> bool:
    if viewer.rights_for(record_type.slug).scope(action) == "all" and not record_type.through:
        return True
    return can(viewer, action, record_type, pk)


def _children(group: ChildGroup, record_type: type[RecordType], pk: int, viewer: Viewer) -> list[dict[str, Any]]:
    plan = _child_plan(group, record_type)
    parent: Any = group.model._meta.get_field(group.parent)
    table = group.model._meta.db_table
    sql = f"SELECT {plan.sql} FROM {table} c WHERE c.{parent.column} = %s ORDER BY c.id"
    return assemble_rows(plan, fetch_rows(sql, [pk], is_steady=True), viewer)


@cached
def _child_plan(group: ChildGroup, record_type: type[RecordType]) -> Plan:
    return make_child_plan(group, record_type)
