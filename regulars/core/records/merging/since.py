"""What came after two records became one: which entries, and which of them have a side of their own already."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.telling import TOLD, EntryTold, entry_told
from regulars.core.records.merging.combining import OTHER, THIS
from regulars.core.records.models import MergedRecord
from regulars.core.records.registry import all_record_types
from regulars.core.records.timeline.views import entry_views

MOST_SHOWN = 500
_OF_ITSELF = ("records.merged", "records.separated")


@dataclass(frozen=True)
class Since:
    """One entry since the merge; `side` is where it goes anyway, empty where the user may say."""

    entry: EntryTold
    side: str


def entries_since(merge: MergedRecord) -> list[Since]:
    """Return the entries on the record's own timeline since the merge, oldest first."""
    rows = fetch_rows(
        f"SELECT {TOLD} FROM journal_entry e WHERE e.id > %s AND (e.id IN (SELECT l.entry_id FROM journal_link l"
        " WHERE l.subject_id = %s AND l.entry_id > %s AND l.through_id IS NULL)"
        " OR e.id IN (SELECT c.entry_id FROM journal_change c WHERE c.record_type = %s AND c.record_id = %s"
        " AND c.entry_id > %s)) ORDER BY e.id",
        [merge.entry_id, merge.into_id, merge.entry_id, merge.record_type, merge.into_id, merge.entry_id],
    )
    entries = [entry_told(row) for row in rows]
    made = _made_since(merge, [entry.pk for entry in entries])
    made |= {(entry.record_type, entry.record_id): entry.pk for entry in entries if entry.part_of and entry.record_id}
    theirs = _moved_records(merge)
    return [Since(entry, _own_side(merge, entry, made, theirs)) for entry in entries]


def side_of(one: Since, since: list[Since], sides: dict[int, str], default: str) -> str:
    """Return the side of an entry: its own, that of the entry that made what it is about, or what the user says."""
    if one.side in (THIS, OTHER):
        return one.side
    if one.side:
        maker = int(one.side)
        return sides.get(maker, default)
    return sides.get(one.entry.pk, default)


def shown_since(since: list[Since], viewer: Viewer) -> list[dict[str, Any]]:
    """Return the entries that a user is asked about, newest first, as far as she may see them."""
    open_ones = [one.entry for one in since if not one.side][-MOST_SHOWN:]
    return entry_views(open_ones[::-1], viewer)


def _own_side(
    merge: MergedRecord, entry: EntryTold, made: dict[tuple[str, int], int], theirs: set[tuple[str, int]]
) -> str:
    about = (entry.record_type, entry.record_id or 0)
    if entry.event in _OF_ITSELF:
        return THIS
    if about in made:
        return "" if made[about] == entry.pk else str(made[about])
    if about[0] == merge.record_type or not about[1]:
        return ""
    return OTHER if about in theirs else THIS


def _made_since(merge: MergedRecord, entries: list[int]) -> dict[tuple[str, int], int]:
    found: dict[tuple[str, int], int] = {}
    for start in range(0, len(entries), 500):
        some = entries[start : start + 500]
        for entry, slug, pk in fetch_rows(
            "SELECT entry_id, record_type, record_id FROM journal_change WHERE action = 'create'"
            f" AND entry_id IN ({', '.join(['%s'] * len(some))}) ORDER BY id",
            some,
        ):
            if slug != merge.record_type:
                found.setdefault((slug, pk), entry)
    return found


def _moved_records(merge: MergedRecord) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for label, _, ids in merge.kept["moved"]["links"]:
        for slug in _slugs_of(label):
            found.update((slug, pk) for pk in ids)
    return found


def _slugs_of(label: str) -> list[str]:
    return [t.slug for t in all_record_types() if t.model._meta.label == label]
