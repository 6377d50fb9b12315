"""Writing the journal: one action, one entry, in the transaction of the change itself."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils import timezone

from regulars.core.access.house_day import house_day_of
from regulars.core.access.viewer import Viewer
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.rows import execute, execute_many, fetch_rows, fetch_value, placeholders
from regulars.core.database.stored_values import stored_json, stored_moment
from regulars.core.journal.chain.amending import amended
from regulars.core.journal.events import Event
from regulars.core.journal.reach import reach_of

# Where the action came from: ui, api, import, cli, job, demo. Set once at the door.
channel: ContextVar[str] = ContextVar("channel", default="system")
demo: ContextVar[bool] = ContextVar("demo", default=False)
# The entry that a verb is called to take back; what it writes down says so.
taking_back: ContextVar[int | None] = ContextVar("taking_back", default=None)

_ENTRY = (
    "INSERT INTO journal_entry (at, happened_at, event, room, by_id, via, record_type, record_id, title, text, data,"
    " undo_of_id, is_demo) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id"
)
_CREATED = ("entry_id", "record_type", "record_id", "action", "after")
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


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it was just written, for those who listen."""

    entry: int
    event: Event
    by: Viewer
    about: About
    subjects: tuple[int, ...]


_hear_entry: list[Callable[[Written], None]] = []
HearChanges = Callable[[int, Sequence[ChangeMade], Viewer], None]
_hear_changes: list[HearChanges] = []


def on_entry(function: Callable[[Written], None]) -> Callable[[Written], None]:
    """Register a function that hears of every entry, inside its transaction."""
    _hear_entry.append(function)
    return function


def on_changes(function: HearChanges) -> HearChanges:
    """Register a function that hears of the changes added to an entry, and by whom, inside its transaction."""
    _hear_changes.append(function)
    return function


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
            about.record_type, about.record_id, about.title[:200], text, stored_json(event.data()),
            undo_of or taking_back.get(), demo.get(),
        ],
        is_steady=True,
    )  # fmt: skip
    add_changes(entry_id, changes, by=by)
    told = tuple(dict.fromkeys(subjects))
    whose = (event.stored_name, event.room, by.user_id, about.record_type)
    _link(entry_id, told, happened, told=whose, epoch=by.epoch)
    for hear in _hear_entry:
        hear(Written(entry_id, event, by, about, told))
    return entry_id


def add_changes(entry_id: int, changes: Iterable[ChangeMade], *, by: Viewer) -> None:
    """Add changes to an entry of the same transaction; bulk work calls it batch by batch."""
    changes = list(changes)
    for hear in _hear_changes:
        hear(entry_id, changes, by)
    # What was made has no "before": that spares most of what bulk work writes a column. The order is undo's.
    for is_new, some in groupby(changes, key=_has_no_before):
        if is_new:
            insert_tuples("journal_change", _CREATED, [_stored(entry_id, c) for c in some])
        else:
            rows = [(*_stored(entry_id, c), stored_json(c.before)) for c in some]
            insert_tuples("journal_change", (*_CREATED, "before"), rows)


def _has_no_before(change: ChangeMade) -> bool:
    return change.before is None


def _stored(entry_id: int, change: ChangeMade) -> tuple[Any, ...]:
    return entry_id, change.record_type, change.record_id, change.action, stored_json(change.after)


def add_links(
    entry_id: int,
    event: Event,
    subjects: Iterable[int],
    happened: dt.datetime | None = None,
    *,
    by: Viewer,
    record_type: str,
) -> None:
    """Put an entry on further timelines, and on those it reaches through them; each once, at the entry's day or now.

    Bulk work calls it batch by batch.
    """
    at = happened or timezone.now()
    reached = dict(reach_of(list(dict.fromkeys(subjects)), house_day_of(at, by.epoch)))
    if not reached:
        return
    # By the subjects' own index: the entry's would lead through all that was linked before.
    since = "%s" if happened else "(SELECT at FROM journal_entry WHERE id = %s)"
    there = fetch_rows(
        f"SELECT subject_id FROM journal_link WHERE subject_id IN ({placeholders(reached)}) AND +entry_id = %s"
        f" AND happened_at >= {since}",
        [*reached, entry_id, stored_moment(happened) if happened else entry_id],
    )
    known = {row[0] for row in there}
    same = {"happened_at": stored_moment(at), "entry_id": entry_id, "event": event.stored_name, "room": event.room}
    same |= {"by_id": by.user_id, "record_type": record_type}
    fresh = [one for one in reached.items() if one[0] not in known]
    insert_tuples("journal_link", ("subject_id", "through_id"), fresh, same=same)


def move_entry(entry_id: int, *, subjects: Iterable[int], happened_at: dt.datetime) -> None:
    """Put an entry on other timelines, or another day of them, after what it tells of was put right.

    The entry itself keeps what was said at the time.
    """
    told = fetch_rows("SELECT event, room, by_id, record_type FROM journal_entry WHERE id = %s", [entry_id])[0]
    links = [row[0] for row in fetch_rows("SELECT id FROM journal_link WHERE entry_id = %s", [entry_id])]
    with amended("journal_link", links):
        execute("DELETE FROM journal_link WHERE entry_id = %s", [entry_id])
    _link(entry_id, subjects, happened_at, told=told)


def _link(
    entry_id: int, subjects: Iterable[int], happened: dt.datetime, *, told: Sequence[Any], epoch: int = 0
) -> None:
    event, room, by_id, record_type = told
    moment, day = stored_moment(happened), house_day_of(happened, epoch)
    rows = [
        (subject, moment, entry_id, event, room, by_id, record_type, through)
        for subject, through in reach_of(list(dict.fromkeys(subjects)), day)
    ]
    if rows:
        execute_many(_LINK, rows)
