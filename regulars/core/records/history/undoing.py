"""Undo takes back a whole entry as one step, and never tramples what was done later."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.journal.events import event_class
from regulars.core.journal.models import Change, Entry
from regulars.core.journal.recording import About, ChangeMade, add_changes, record
from regulars.core.journal.telling import EntryTold
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.records.attached import is_attaching, reverse_attaching
from regulars.core.records.events import EntryUndone
from regulars.core.records.history.byproducts import is_byproduct, reverse_byproducts
from regulars.core.records.history.reversing import Reversal, reverse_changes
from regulars.core.records.history.sentences import entry_sentence
from regulars.core.records.history.tag_changing import is_tag_change, reverse_tag_change
from regulars.core.records.history.tag_merging import is_merge, reverse_merge
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.reading.loading import can
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say

BATCH = 1_000
AT_ONCE = 500
MOST_TOLD = 1_000


@dataclass
class Undoing:
    """What an undo did, or would do: how many records, and which it left alone because of later changes."""

    entry: int | None = None
    undone: int = 0
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    looked_at: int = 0


# What it takes to have done it is what it takes to take it back.
_RIGHTS = {"create": "create", "trash": "delete", "restore": "delete", "purge": "delete"}

OwnWay = Callable[[Entry, Viewer, bool], Undoing]
_own_ways: dict[str, OwnWay] = {}


def add_own_way(event: str, way: OwnWay) -> None:
    """Say how entries of an event are taken back (entry, by, dry_run), where putting back each change is not enough."""
    _own_ways[event] = way


def own_way(entry: Entry) -> OwnWay | None:
    """Return how an entry is taken back, None for the usual way."""
    return _own_ways.get(entry.event)


def check_undo(entry_id: int, *, by: Viewer) -> Entry:
    """Return the entry if this user may take it back; raises NotFound, Refused or Invalid."""
    entry = Entry.objects.filter(pk=entry_id).first() if 0 < entry_id <= LARGEST_ID else None
    if entry is None or not can_see_entry(entry, by):
        raise NotFound()
    if entry.by_id != by.user_id and not by.administers:
        raise Refused(say("Only whoever did this, or an administrator, can take it back."))
    _require_rights(entry, by=by)
    if (event := event_class(entry.event)) and event.is_final:
        raise Invalid(say("This was written down for good. Write down what holds from now on instead."))
    if already_undone(entry_id):
        raise Invalid(say("This has been taken back already."))
    has_own_way_back = event is not None and event.has_own_way_back
    if not has_own_way_back and not fetch_value("SELECT 1 FROM journal_change WHERE entry_id = %s LIMIT 1", [entry_id]):
        raise Invalid(say("This changed nothing that could be taken back."))
    return entry


def _require_rights(entry: Entry, *, by: Viewer) -> None:
    """Refuse whoever may no longer do anything of that kind: what was hers to do is not hers to take back for ever."""
    kind = known_type(entry.record_type)
    if kind is None or by.administers:
        return
    done = fetch_rows(
        "SELECT DISTINCT action FROM journal_change WHERE entry_id = %s AND record_type = %s", [entry.pk, kind.slug]
    )
    for action in sorted({_RIGHTS.get(row[0], "change") for row in done}) or ["change"]:
        require_any(by, action, kind)


def change_count(entry_id: int) -> int:
    """Return how many records an entry changed."""
    return int(fetch_value("SELECT COUNT(*) FROM journal_change WHERE entry_id = %s", [entry_id]))


def undo_entry(entry_id: int, *, by: Viewer, dry_run: bool = False) -> Undoing:
    """Take back every change of an entry in one transaction; later changes are reported, not trampled.

    Where nothing is left to take back, nothing is written down: the entry stands, and may be taken back another day.
    """
    with write_transaction():
        done = Undoing()
        if way := own_way(entry := check_undo(entry_id, by=by)):
            return way(entry, by, dry_run)
        last: int | None = LARGEST_ID
        while last is not None:
            last = undo_batch(entry_id, last, done, by=by, dry_run=dry_run)
    return done


def undo_batch(
    entry_id: int, before: int, done: Undoing, *, by: Viewer, dry_run: bool = False, most: int = BATCH
) -> int | None:
    """Put back some changes, latest first; return where the next batch begins, None at the end.

    The entry that tells of it is written once something was put back.
    """
    entry = None if dry_run or done.entry else _lock_entry(entry_id, by=by)
    batch = list(Change.objects.filter(entry_id=entry_id, id__lt=before).order_by("-id")[:most])
    files = [reverse_attaching(one, done.conflicts, by=by, dry_run=dry_run) for one in batch if is_attaching(one)]
    made = [one for one in files if one is not None]
    along = [change for change in batch if is_byproduct(change) and not _is_of_tags(change)]
    for slug in dict.fromkeys(one.record_type for one in batch if not (is_byproduct(one) or is_attaching(one))):
        mine = [change for change in batch if change.record_type == slug]
        made += reverse_changes(Reversal(find_type(slug), entry_id, by, dry_run, done.conflicts), mine)
    made += _reverse_tags(batch, done, by=by, dry_run=dry_run)
    done.undone += len(made)
    done.looked_at += len(batch)
    if not dry_run:
        made += reverse_byproducts(along)
    if entry and made:
        done.entry = _begin_undo(entry, by=by)
    if done.entry:
        add_changes(done.entry, made, by=by)
    return batch[-1].pk if len(batch) == most else None


def _lock_entry(entry_id: int, *, by: Viewer) -> Entry:
    """Return the entry; two who take it back at once cannot both begin."""
    Entry.objects.select_for_update().filter(pk=entry_id).first()
    return check_undo(entry_id, by=by)


def _begin_undo(entry: Entry, *, by: Viewer) -> int:
    """Write the entry that takes another back, and return its id."""
    with override("en"):
        # Kept in English; who reads it in another language is told of the entry itself.
        what = entry_sentence(entry)[:300]
    return record(
        EntryUndone(what=what),
        by=by,
        about=About(entry.record_type, entry.record_id, entry.title),
        subjects=_subjects(entry.pk),
        undo_of=entry.pk,
    )


def _reverse_tags(batch: list[Change], done: Undoing, *, by: Viewer, dry_run: bool) -> list[ChangeMade]:
    changes = [change for change in batch if _is_of_tags(change)]
    if changes and not by.administers:
        raise Refused(say("Only an administrator can take back what was done to tags."))
    made = [
        (reverse_merge if is_merge(change) else reverse_tag_change)(change, done.conflicts, dry_run=dry_run)
        for change in changes
    ]
    return [one for one in made if one is not None]


def _is_of_tags(change: Change) -> bool:
    return is_merge(change) or is_tag_change(change)


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
