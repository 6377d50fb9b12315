"""Undo takes back a whole entry as one step, and never tramples what was done later."""

from dataclasses import dataclass, field
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.journal.models import Change, Entry
from regulars.core.journal.recording import About, ChangeMade, add_changes, record
from regulars.core.journal.telling import EntryTold
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.records.events import EntryUndone
from regulars.core.records.history.byproducts import is_byproduct, reverse_byproducts
from regulars.core.records.history.reversing import Reversal, reverse_changes
from regulars.core.records.history.sentences import entry_sentence
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.reading.loading import can
from regulars.core.records.registry import record_type as find_type

BATCH = 1_000
AT_ONCE = 500


@dataclass
class Undoing:
    """What an undo did, or would do: how many records, and which it left alone because of later changes."""

    entry: int | None = None
    undone: int = 0
    conflicts: list[dict[str, Any]] = field(default_factory=list)


def check_undo(entry_id: int, *, by: Viewer) -> Entry:
    """Return the entry if this user may take it back; raises NotFound, Refused or Invalid."""
    entry = Entry.objects.filter(pk=entry_id).first() if 0 < entry_id <= LARGEST_ID else None
    if entry is None or not can_see_entry(entry, by):
        raise NotFound()
    if entry.by_id != by.user_id and not by.administers:
        raise Refused("Only whoever did this, or an administrator, can take it back.")
    if already_undone(entry_id):
        raise Invalid("This has been taken back already.")
    if not fetch_value("SELECT 1 FROM journal_change WHERE entry_id = %s LIMIT 1", [entry_id]):
        raise Invalid("This changed nothing that could be taken back.")
    return entry


def change_count(entry_id: int) -> int:
    """Return how many records an entry changed."""
    return int(fetch_value("SELECT COUNT(*) FROM journal_change WHERE entry_id = %s", [entry_id]))


def undo_entry(entry_id: int, *, by: Viewer, dry_run: bool = False) -> Undoing:
    """Take back every change of an entry in one transaction; later changes are reported, not trampled."""
    with write_transaction():
        done = Undoing()
        if dry_run:
            check_undo(entry_id, by=by)
        else:
            done.entry = begin_undo(entry_id, by=by)
        last: int | None = LARGEST_ID
        while last is not None:
            last = undo_batch(entry_id, last, done, by=by, dry_run=dry_run)
    return done


def begin_undo(entry_id: int, *, by: Viewer) -> int:
    """Write the entry that takes another back, and return its id; two at once cannot both begin."""
    Entry.objects.select_for_update().filter(pk=entry_id).first()
    entry = check_undo(entry_id, by=by)
    return record(
        EntryUndone(what=entry_sentence(entry)[:300]),
        by=by,
        about=About(entry.record_type, entry.record_id, entry.title),
        subjects=_subjects(entry_id),
        undo_of=entry_id,
    )


def undo_batch(entry_id: int, before: int, done: Undoing, *, by: Viewer, dry_run: bool = False) -> int | None:
    """Put back up to a thousand changes, latest first; return where the next batch begins, None at the end."""
    batch = list(Change.objects.filter(entry_id=entry_id, id__lt=before).order_by("-id")[:BATCH])
    made: list[ChangeMade] = []
    along = [change for change in batch if is_byproduct(change)]
    for slug in dict.fromkeys(change.record_type for change in batch if not is_byproduct(change)):
        mine = [change for change in batch if change.record_type == slug]
        made += reverse_changes(Reversal(find_type(slug), entry_id, by, dry_run, done.conflicts), mine)
    done.undone += len(made)
    if done.entry is not None:
        add_changes(done.entry, [*made, *reverse_byproducts(along)])
    return batch[-1].pk if len(batch) == BATCH else None


def already_undone(entry_id: int) -> bool:
    """Whether an entry stands taken back: an undo of it exists that was not itself undone."""
    rows = fetch_rows("SELECT id FROM journal_entry WHERE undo_of_id = %s", [entry_id])
    return any(not already_undone(row[0]) for row in rows)


def can_see_entry(entry: Entry | EntryTold, viewer: Viewer) -> bool:
    """Whether the viewer may know of an entry: it is hers, or she may see what it is about."""
    if viewer.administers or entry.by_id == viewer.user_id:
        return True
    if not entry.record_type or entry.record_id is None:
        return False
    return can(viewer, "see", find_type(entry.record_type), entry.record_id)


def _subjects(entry_id: int) -> list[int]:
    """The timelines of a single action; an import of thousands stands on none of theirs twice."""
    rows = fetch_rows(
        "SELECT DISTINCT subject_id FROM journal_link WHERE entry_id = %s AND through_id IS NULL LIMIT 51", [entry_id]
    )
    return [row[0] for row in rows] if len(rows) <= 50 else []
