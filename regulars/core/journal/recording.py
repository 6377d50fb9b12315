"""Writing the journal: one action, one entry, in the transaction of the change itself."""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import msgspec
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute_many, fetch_value, is_postgres
from regulars.core.journal.events import Event
from regulars.core.journal.reach import reach_of

# Where the action came from: ui, api, import, cli, job, demo. Set once at the door.
channel: ContextVar[str] = ContextVar("channel", default="system")
demo: ContextVar[bool] = ContextVar("demo", default=False)

_ENTRY = (
    "INSERT INTO journal_entry (at, happened_at, event, room, by_id, via, record_type, record_id, title, text, data,"
    " undo_of_id, is_demo) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id"
)
_CHANGE = (
    "INSERT INTO journal_change (entry_id, record_type, record_id, action, before, after)"
    " VALUES (%s, %s, %s, %s, %s, %s)"
)
_LINK = (
    "INSERT INTO journal_link (subject_id, happened_at, entry_id, event, room, by_id, record_type, through_id)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
)


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """What happened to one record: "create", "change", "trash", "restore" or "purge", and its values."""

    record_type: str
    record_id: int
    action: str
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The record that an entry is about, with its title at that time."""

    record_type: str
    record_id: int | None
    title: str = ""


def record(
    event: Event,
    *,
    by: Viewer,
    about: About | None = None,
    subjects: Iterable[int] = (),
    changes: Sequence[ChangeMade] = (),
    happened_at: dt.datetime | None = None,
    text: str = "",
    undo_of: int | None = None,
) -> int:
    """Write one entry with its changes and timeline links; return its id. Must run inside a transaction."""
    now = timezone.now()
    happened = happened_at or now
    about = about or About("", None)
    entry_id: int = fetch_value(
        _ENTRY,
        [
            stored_moment(now), stored_moment(happened), event.stored_name, event.room, by.user_id, channel.get(),
            about.record_type, about.record_id, about.title[:200], text, stored_json(event.data()), undo_of,
            demo.get(),
        ],
    )  # fmt: skip
    add_changes(entry_id, changes)
    add_links(entry_id, event, subjects, happened, by=by, record_type=about.record_type)
    return entry_id


def add_changes(entry_id: int, changes: Iterable[ChangeMade]) -> None:
    """Add changes to an entry of the same transaction; bulk work calls it batch by batch."""
    rows = [
        (entry_id, c.record_type, c.record_id, c.action, stored_json(c.before), stored_json(c.after)) for c in changes
    ]
    if rows:
        execute_many(_CHANGE, rows)


def add_links(
    entry_id: int, event: Event, subjects: Iterable[int], happened: dt.datetime, *, by: Viewer, record_type: str
) -> None:
    """Put an entry on its subjects' timelines, and on those it reaches through them."""
    moment = stored_moment(happened)
    rows = [
        (subject, moment, entry_id, event.stored_name, event.room, by.user_id, record_type, through)
        for subject, through in reach_of(list(dict.fromkeys(subjects)), happened.date())
    ]
    if rows:
        execute_many(_LINK, rows)


def stored_moment(moment: dt.datetime) -> str:
    """Return a moment in the text that both databases keep and compare."""
    utc = moment.astimezone(dt.UTC)
    text = utc.strftime("%Y-%m-%d %H:%M:%S.%f")
    return text + "+00" if is_postgres() else text


def stored_json(value: Any) -> str | None:
    """Return JSON text for a JSON column."""
    return None if value is None else msgspec.json.encode(value, enc_hook=str).decode()
