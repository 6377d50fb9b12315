"""The journal written in bulk: entries with their changes and timeline links, as `record()` writes them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from regulars.core.database.stored_values import stored_json, stored_moment
from regulars.core.journal.events import Event
from regulars.core.journal.models import Change, Entry, Link
from regulars.core.journal.recording import ChangeMade
from regulars.site.demo.loading.sheet import Sheet

VIA = "demo"
_ENTRY = (
    "id", "at", "happened_at", "event", "room", "by_id", "via", "record_type", "record_id", "title", "text", "data",
    "undo_of_id", "is_demo",
)  # fmt: skip
_CHANGE = ("id", "entry_id", "record_type", "record_id", "action", "before", "after")
_LINK = ("id", "subject_id", "happened_at", "entry_id", "event", "room", "by_id", "record_type", "through_id")


# (record type, record id, action, before, after), the last two as JSON text
StoredChange = tuple[str, int, str, str | None, str | None]


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
        changes = [
            (c.record_type, c.record_id, c.action, stored_json(c.before), stored_json(c.after)) for c in told.changes
        ]
        return self.write(
            told.event, at, told.by, told.record_type, told.record_id, told.title, changes, told.links,
            text=told.text, data=stored_json(told.data) or "{}",
        )  # fmt: skip

    def write(
        self, event: type[Event], at: str, by: int, record_type: str, record_id: int, title: str,
        changes: Iterable[StoredChange], links: Iterable[tuple[int, int | None]], *, text: str = "", data: str = "{}",
    ) -> int:  # fmt: skip
        """Write one entry whose moment and values are in the form that the database keeps; return its id."""
        name, room = event.stored_name, event.room
        self.entries.last_id += 1
        entry = self.entries.last_id
        row = (entry, at, at, name, room, by, VIA, record_type, record_id, title[:200], text, data, None, True)
        self.entries.add_row(row)
        for change in changes:
            self.changes.last_id += 1
            self.changes.add_row((self.changes.last_id, entry, *change))
        for subject, through in links:
            self.links.last_id += 1
            self.links.add_row((self.links.last_id, subject, at, entry, name, room, by, record_type, through))
        return entry

    def close(self) -> None:
        """Write the rest."""
        for sheet in (self.entries, self.changes, self.links):
            sheet.close()
