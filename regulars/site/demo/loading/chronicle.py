"""The journal written in bulk: entries with their changes and timeline links, as `record()` writes them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.events import Event
from regulars.core.journal.models import Change, Entry, Link
from regulars.core.journal.recording import ChangeMade, stored_json, stored_moment
from regulars.site.demo.loading.sheet import Sheet

VIA = "demo"
_ENTRY = (
    "id", "at", "happened_at", "event", "room", "by_id", "via", "record_type", "record_id", "title", "text", "data",
    "undo_of_id", "is_demo",
)  # fmt: skip
_CHANGE = ("id", "entry_id", "record_type", "record_id", "action", "before", "after")
_LINK = ("id", "subject_id", "happened_at", "entry_id", "event", "room", "by_id", "record_type", "through_id")


@dataclass(slots=True)
class Told:
    """One entry before it is written: `links` are (subject, through) as the journal's reach gives them."""

    event: type[Event]
    at: dt.datetime
    by: int
    record_type: str
    record_id: int
    title: str
    changes: list[ChangeMade]
    links: Iterable[tuple[int, int | None]]
    happened_at: dt.datetime | None = None
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)


class Chronicle:
    """Writes entries in the order in which they are told; tell them by time."""

    def __init__(self) -> None:
        self.entries, self.changes, self.links = Sheet(Entry), Sheet(Change), Sheet(Link)
        for sheet, columns in ((self.entries, _ENTRY), (self.changes, _CHANGE), (self.links, _LINK)):
            if tuple(sheet.columns) != columns:
                raise LookupError(f"The columns of {sheet.model.__name__} are not what the demo writes: {columns}")

    def tell(self, told: Told) -> int:
        """Write one entry, its changes and its links; return its id."""
        at = stored_moment(told.at)
        happened = at if told.happened_at is None else stored_moment(told.happened_at)
        name, room, by = told.event.stored_name, told.event.room, told.by
        entries = self.entries
        entries.last_id += 1
        entry = entries.last_id
        row = (entry, at, happened, name, room, by, VIA, told.record_type, told.record_id, told.title[:200], told.text,
               stored_json(told.data), None, True)  # fmt: skip
        entries.add_rows([row])
        self._change(entry, told.changes)
        links = self.links
        rows = []
        for subject, through in told.links:
            links.last_id += 1
            rows.append((links.last_id, subject, happened, entry, name, room, by, told.record_type, through))
        links.add_rows(rows)
        return entry

    def _change(self, entry: int, changes: list[ChangeMade]) -> None:
        sheet = self.changes
        rows = []
        for made in changes:
            sheet.last_id += 1
            before, after = stored_json(made.before), stored_json(made.after)
            rows.append((sheet.last_id, entry, made.record_type, made.record_id, made.action, before, after))
        sheet.add_rows(rows)

    def close(self) -> None:
        """Write the rest."""
        for sheet in (self.entries, self.changes, self.links):
            sheet.close()
