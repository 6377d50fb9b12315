"""Entries and changes as plain values, for telling them; who takes them back loads the models."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from regulars.core.database.rows import fetch_rows, is_postgres, one_of

TOLD = (
    "e.id, e.at, e.happened_at, e.event, e.room, e.by_id, e.via, e.record_type, e.record_id, e.title, e.data,"
    " e.undo_of_id"
)
# On a timeline an entry stands on the day that is right by now.
TOLD_ON_TIMELINE = TOLD.replace("e.happened_at", "l.happened_at")
TOLD_BY_FIELD = ("change", "restore", "trash")
# In the data of an entry: the one of which it is a part, as what a row tells is of its import.
PART_OF = "part_of"


class EntryTold(NamedTuple):
    """An entry, as the model has it, without what is never told."""

    pk: int
    at: str
    happened_at: str
    event: str
    room: str
    by_id: int | None
    via: str
    record_type: str
    record_id: int | None
    title: str
    data: dict[str, Any]
    undo_of_id: int | None = None

    @property
    def part_of(self) -> int | None:
        """The entry that did what this one tells of; None where it did so itself."""
        return self.data.get(PART_OF)


class ChangeTold(NamedTuple):
    """A change; what was before and after stays JSON until somebody reads it, and is left out where nobody does."""

    entry_id: int
    record_type: str
    record_id: int
    action: str
    before: str | None
    after: str | None

    def values_before(self) -> dict[str, Any]:
        """Return what stood there before."""
        return _json(self.before) or {}

    def values_after(self) -> dict[str, Any]:
        """Return what stands there since."""
        return _json(self.after) or {}


def entry_told(row: Sequence[Any]) -> EntryTold:
    """Return an entry from the columns that `TOLD` names."""
    pk, at, happened_at, event, room, by_id, via, record_type, record_id, title, data, undo_of = row
    moments = _moment(at), _moment(happened_at)
    return EntryTold(pk, *moments, event, room, by_id, via, record_type, record_id, title, _json(data), undo_of)


def find_entry(pk: int) -> EntryTold | None:
    """Return one entry, None where there is none."""
    rows = fetch_rows(f"SELECT {TOLD} FROM journal_entry e WHERE e.id = %s", [pk])
    return entry_told(rows[0]) if rows else None


def first_changes(ids: Sequence[int], most: int) -> dict[int, list[ChangeTold]]:
    """Return the first few changes of each entry; an import's thousands are not read to show one line."""
    if not ids:
        return {}
    few = f"SELECT k.id FROM journal_change k WHERE k.entry_id = e.id ORDER BY k.id LIMIT {most}"
    if is_postgres():
        source = f"journal_entry e CROSS JOIN LATERAL ({few}) few JOIN journal_change c ON c.id = few.id"
    else:
        source = f"journal_entry e CROSS JOIN journal_change c ON c.id IN ({few})"
    found: dict[int, list[ChangeTold]] = {}
    these, params = one_of("e.id", ids)
    for row in fetch_rows(
        f"SELECT c.entry_id, c.record_type, c.record_id, c.action, {_told('before')}, {_told('after')} FROM {source}"
        f" WHERE {these} ORDER BY c.id",
        params,
        is_steady=True,
    ):
        found.setdefault(row[0], []).append(ChangeTold(*row))
    return found


def standing_undos(ids: Sequence[int]) -> dict[int, int]:
    """Return, by entry, the entry that took it back and was not itself taken back."""
    if not ids:
        return {}
    these, params = one_of("u.undo_of_id", ids)
    rows = fetch_rows(
        f"SELECT u.undo_of_id, u.id FROM journal_entry u WHERE {these}"
        " AND NOT EXISTS (SELECT 1 FROM journal_entry r WHERE r.undo_of_id = u.id)",
        params,
        is_steady=True,
    )
    return {row[0]: row[1] for row in rows}


def _moment(stored: Any) -> str:
    if isinstance(stored, str):
        return f"{stored[:10]}T{stored[11:].removesuffix('.000000')}+00:00"
    return str(stored.isoformat())


def _told(column: str) -> str:
    actions = ", ".join(f"'{action}'" for action in TOLD_BY_FIELD)
    return f"CASE WHEN c.action IN ({actions}) THEN c.{column} END"


def _json(text: Any) -> Any:
    return msgspec.json.decode(text) if isinstance(text, str) else text
