"""The records that entries are about, as they are now; only those the viewer may see."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, one_of
from regulars.core.journal.telling import EntryTold
from regulars.core.records.fields import readable_fields
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.plan import Plan
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import known_type
from regulars.foundation.caching import cached_lately

Place = tuple[str, int]


class Shown(NamedTuple):
    """A record the viewer may see: what a timeline shows of it, the text below the sentence, and whom it is about."""

    fields: dict[str, Any] | None = None
    text: str | None = None
    whom: tuple[dict[str, Any], ...] = ()


class _Way(NamedTuple):
    """How the records of a type are read for one viewer; without a plan, only whether she may see them."""

    select: str
    condition: Condition
    plan: Plan | None
    text: str
    whom: tuple[str, ...] = ()


def shown_records(entries: Iterable[EntryTold], viewer: Viewer, seen: Place | None = None) -> dict[Place, Shown]:
    """Return what is shown of the entries' records, by type and id.

    `seen` is one that the viewer surely may see, on whose page they stand: without it, whom they are about is told.
    """
    wanted: dict[str, set[int]] = {}
    for entry in entries:
        if entry.record_id:
            wanted.setdefault(entry.record_type, set()).add(entry.record_id)
    found: dict[Place, Shown] = {}
    for slug, ids in wanted.items():
        record_type = known_type(slug)
        if record_type is None:
            continue
        way = _way_for(record_type, viewer, viewer.epoch, seen is None)
        if way.plan is None and seen and seen[0] == slug and seen[1] in ids:
            found[seen] = Shown()
            ids.remove(seen[1])
        if ids:
            found |= _read(record_type, way, sorted(ids), viewer)
            found |= _merged(record_type, way, ids, found, viewer)
    return found


def _merged(
    record_type: type[RecordType], way: _Way, ids: set[int], found: dict[Place, Shown], viewer: Viewer
) -> dict[Place, Shown]:
    """What is told of a record that became part of another is seen by whoever sees that one."""
    slug = record_type.slug
    now = current_ids(record_type, (pk for pk in ids if (slug, pk) not in found), epoch=viewer.epoch)
    if not now:
        return {}
    shown = _read(record_type, way, sorted(set(now.values())), viewer)
    return {(slug, old): shown[slug, new] for old, new in now.items() if (slug, new) in shown}


def _read(record_type: type[RecordType], way: _Way, ids: list[int], viewer: Viewer) -> dict[Place, Shown]:
    slug, (where, params) = record_type.slug, way.condition
    these, numbers = one_of("t.id", ids)
    tuples = fetch_rows(f"{way.select} WHERE {these}{where}", [*numbers, *params], is_steady=True)
    if way.plan is None:
        return {(slug, row[0]): Shown() for row in tuples}
    rows = assemble_rows(way.plan, tuples, viewer)
    for row, values in zip(rows, tuples, strict=True):
        row["type"] = row.get("type", slug)
        row["trashed"] = values[-1] is not None
    whom = [tuple(link for name in way.whom if (link := row.pop(name))) for row in rows]
    return {(slug, row["id"]): Shown(row, row.get(way.text), links) for row, links in zip(rows, whom, strict=True)}


@cached_lately(most=1024)
def _way_for(record_type: type[RecordType], viewer: Viewer, epoch: int, tells_whom: bool) -> _Way:
    sql, params = visible_condition(viewer, record_type, "t")
    condition = f" AND ({sql})" if sql else "", params
    if record_type.is_subject or not record_type.subjects:
        return _Way(f"SELECT t.id FROM {record_type.table()} t", condition, None, "")
    readable = readable_fields(record_type, viewer)
    names = [n for n in record_type.timeline_fields if n in readable]
    whom = tuple(n for n in record_type.subjects if tells_whom and n in readable and n not in names)
    plan = plan_for(record_type, [readable[n] for n in (*names, *whom)])
    text = record_type.text_field if record_type.text_field in names else ""
    return _Way(f"SELECT {plan.sql}, t.trashed_at FROM {record_type.table()} t", condition, plan, text, whom)
