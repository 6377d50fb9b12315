"""What was done lately, by whom."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.database.stored_values import stored_moment
from regulars.core.journal.telling import TOLD, entry_told
from regulars.core.records.reading.cursor import read_cursor, write_cursor
from regulars.core.records.registry import all_record_types
from regulars.core.records.timeline.kept_back import not_kept_back
from regulars.core.records.timeline.views import entry_views

# Who looks for something rare is answered after so many entries, and may go on from there.
MOST_LOOKED_AT = 20_000
MOST_STEPS = 50
MOST_AT_ONCE = 1_000


@dataclass(frozen=True)
class LatelyAsked:
    """What is looked for: by whom, by what way, in which department, about what kind of record, what and when."""

    by: int | None = None
    via: str | None = None
    room: str | None = None
    type: str | None = None
    kinds: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    after: str | None = None
    limit: int = 50

    @property
    def is_picky(self) -> bool:
        """Whether entries may be far apart that fit."""
        return any((self.by, self.via, self.room, self.type, self.kinds))


def read_lately(viewer: Viewer, asked: LatelyAsked) -> dict[str, Any]:
    """Return {"entries", "next"}: the newest entries this viewer may know of.

    A page ends with what she may know of, and is as long as asked for: its end would tell of what is hidden between.
    """
    position = read_cursor("lately", asked.after) if asked.after else None
    floor = _floor(asked, position) if asked.is_picky or not viewer.administers else None
    found: list[dict[str, Any]] = []
    places: dict[int, list[Any]] = {}
    size = asked.limit + 1
    for _ in range(MOST_STEPS):
        rows = _rows(viewer, asked, position, floor, size)
        told = [entry_told(row[1:]) for row in rows]
        # The parts of an import stand beside it in its moment, as many as it has rows: the import tells of them.
        first = next((place for place, entry in enumerate(told) if entry.part_of), None)
        places |= {row[1]: [str(row[0]), row[1]] for row in rows}
        found += entry_views(told[:first], viewer)
        if len(found) > asked.limit:
            found = found[: asked.limit]
            position = places[found[-1]["id"]]
            break
        if first is not None:
            position = [str(rows[first][0]), (told[first].part_of or 0) + 1]
        elif len(rows) == size:
            position = [str(rows[-1][0]), rows[-1][1]]
        elif floor:
            position = floor
            break
        else:
            return {"entries": found, "next": None}
        size = min(size * 2, MOST_AT_ONCE)
    return {"entries": found, "next": write_cursor("lately", position or [])}


def _rows(viewer: Viewer, asked: LatelyAsked, position: Any, floor: Any, size: int) -> list[Any]:
    # Who came in and what was taken out is evidence, not news: the audit tells it.
    where: list[str] = ["e.room <> 'security'"]
    params: list[Any] = []
    if not viewer.administers:
        # What is about no single record (settings, users, bulk changes, imports) is for its author and administrators.
        where.append("(e.by_id = %s OR (e.record_id IS NOT NULL AND e.record_type <> ''))")
        params.append(viewer.user_id)
        sql, more = not_kept_back(viewer)
        where += [sql] if sql else []
        params += more
    for sql, value in (("e.by_id = %s", asked.by), ("e.via = %s", asked.via), ("e.record_type = %s", asked.type)):
        if value is not None:
            where.append(sql)
            params.append(value)
    kinds = [kind for kind in (asked.kinds or "").split(",") if kind][:50]
    if kinds:
        where.append(f"e.event IN ({placeholders(kinds)})")
        params += kinds
    if asked.room:
        # What happens to any record in the same words belongs to the department of the record.
        types = [record_type.slug for record_type in all_record_types() if record_type.room == asked.room]
        where.append(f"(e.room = %s OR e.record_type IN ({placeholders(types) or 'NULL'}))")
        params += [asked.room, *types]
    if floor:
        where.append("(e.at, e.id) >= (%s, %s)")
        params += floor
    return _in_order(TOLD, asked, position, where, params, f"LIMIT {size}")


def _floor(asked: LatelyAsked, position: Any) -> list[Any] | None:
    """Where to stop looking for this time, and to go on the next; None where the journal ends before."""
    found = _in_order("e.id", asked, position, [], [], f"LIMIT 1 OFFSET {MOST_LOOKED_AT}")
    return [str(found[0][0]), found[0][1]] if found else None


def _in_order(
    columns: str, asked: LatelyAsked, position: Any, where: list[str], params: list[Any], limit: str
) -> list[Any]:
    where, params = [*where], [*params]
    for sql, value in (("e.at > %s", asked.since), ("e.at < %s", asked.until)):
        if value is not None:
            where.append(sql)
            params.append(stored_moment(value))
    if position:
        where.append("(e.at, e.id) < (%s, %s)")
        params += position
    chosen = f" WHERE {' AND '.join(where)}" if where else ""
    return fetch_rows(
        f"SELECT e.at, {columns} FROM journal_entry e{chosen} ORDER BY e.at DESC, e.id DESC {limit}", params
    )
