"""The records that entries are about, as they are now; only those the viewer may see."""

from collections.abc import Iterable
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.telling import EntryTold
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type


def shown_records(entries: Iterable[EntryTold], viewer: Viewer) -> dict[tuple[str, int], dict[str, Any]]:
    """Return rows by type and id, with what a timeline shows of them; `_text` is what stands below the sentence."""
    wanted: dict[str, set[int]] = {}
    for entry in entries:
        if entry.record_id:
            wanted.setdefault(entry.record_type, set()).add(entry.record_id)
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for slug, ids in wanted.items():
        record_type = known_type(slug)
        for row in _rows(record_type, sorted(ids), viewer) if record_type else ():
            found[slug, row["id"]] = row
    return found


def _rows(record_type: type[RecordType], ids: list[int], viewer: Viewer) -> list[dict[str, Any]]:
    readable = readable_fields(record_type, viewer)
    shows = not record_type.is_subject and bool(record_type.subjects)
    names = [n for n in record_type.timeline_fields if n in readable] if shows else []
    plan = plan_for(record_type, [readable[n] for n in names])
    marks = ", ".join(["%s"] * len(ids))
    where, params = join_conditions([(f"t.id IN ({marks})", ids), visible_condition(viewer, record_type, "t")])
    tuples = fetch_rows(f"SELECT {plan.sql}, t.trashed_at FROM {record_type.table()} t WHERE {where}", params)
    rows = assemble_rows(plan, tuples, viewer)
    for row, values in zip(rows, tuples, strict=True):
        row |= {"_shows": shows, "type": row.get("type", record_type.slug), "trashed": values[-1] is not None}
        row["_text"] = row.get(record_type.text_field) if record_type.text_field in names else None
    return rows
