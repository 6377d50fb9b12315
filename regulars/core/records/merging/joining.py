"""Making two records one."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.database.objects import update_object
from regulars.core.database.rows import execute
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.events import RecordsMerged
from regulars.core.records.fields import all_fields, writable_fields
from regulars.core.records.merging.combining import combine_snapshots, rules_of
from regulars.core.records.merging.itself import without_itself
from regulars.core.records.merging.moving import Moved, move_references, refresh_touched
from regulars.core.records.merging.rows import plain_row
from regulars.core.records.models import MergedRecord
from regulars.core.records.old_ids import current_id
from regulars.core.records.own_type import own_type
from regulars.core.records.reading.loading import load_record, title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import Snapshot, apply_child_rows, apply_snapshot, difference, take_snapshots
from regulars.core.records.writing.changing import stale
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.words import inside, say

# A version is never used twice for different contents: who still holds one from the time in which the two were one
# must not overwrite what was written after they were separated and this one got its old version back.
LEAP = 10_000


@dataclass
class MergeRequest:
    """Which record goes into this one, what is taken from it, and from which versions somebody chose."""

    other: int
    chosen: set[str] = field(default_factory=set)
    version: int | None = None
    other_version: int | None = None


def load_pair(record_type: type[RecordType], pk: int, other: int, *, by: Viewer) -> tuple[type[RecordType], Any, Any]:
    """Return the type and both records, locked, if the user may change and remove both; raises what is against it."""
    this_id, other_id = (current_id(record_type, one) or one for one in (pk, other))
    if this_id == other_id:
        raise Invalid.field("other", say("These two are one already; choose another record."))
    rows: dict[int, Any] = {}
    for one in sorted((this_id, other_id)):  # always in one order: two who merge at once must not wait for each other
        rows[one] = load_record(by, "change", record_type, one)
        load_record(by, "delete", record_type, one)
    if len({row.pk for row in rows.values()}) < 2:
        raise Invalid.field("other", say("These two are one already; choose another record."))
    this, that = rows[this_id], rows[other_id]
    kind, other_kind = own_type(record_type, this), own_type(record_type, that)
    if kind is not other_kind:
        raise Invalid.field(
            "other",
            say(
                "A {label} and a {label2} cannot become one: only two of a kind can.",
                label=inside(kind.label),
                label2=inside(other_kind.label),
            ),
        )
    if kind.merging is None:
        raise Invalid(say("{plural} cannot be merged.", plural=kind.plural))
    if this.trashed_at or that.trashed_at:
        raise Invalid(say("One of them is in the trash; take it out first."))
    return kind, this, that


def merge_records(record_type: type[RecordType], pk: int, asked: MergeRequest, *, by: Viewer) -> int:
    """Make another record part of this one, with all that refers to it, as one step; return the entry's id.

    Raises Refused without the right to change and remove both, Invalid for two that cannot become one, Stale.
    """
    with write_transaction():
        kind, this, that = load_pair(record_type, pk, asked.other, by=by)
        if asked.version not in (None, this.version):
            raise stale(kind, this, {}, by)
        if asked.other_version not in (None, that.version):
            raise stale(kind, that, {}, by)
        chosen = _allowed(kind, asked.chosen, by)
        snapshots = take_snapshots(kind, [this, that])
        kept: dict[str, Any] = {
            "this": {"row": plain_row(this), "snapshot": snapshots[this.pk]},
            "other": {"row": plain_row(that), "snapshot": snapshots[that.pk]},
        }
        subjects = subjects_of(kind, this)
        moved = move_references(kind, that.pk, this.pk)
        changes = _become_one(kind, (this, that), chosen, snapshots, moved, by=by)
        refresh_touched(moved.touched)
        this = load_record(by, "see", kind, this.pk)
        entry = record(
            RecordsMerged(other=title_of(kind, that)),
            by=by,
            about=About(kind.slug, this.pk, title_of(kind, this)),
            subjects=subjects,
            changes=[*changes, *moved.changes],
        )
        kept |= {"version": this.version, "moved": moved.as_json()}
        _keep(kind, this, that, entry, kept)
        # Last: what it is found by may follow from what became part of it.
        index_records(kind, [this.pk])
    return entry


def _allowed(record_type: type[RecordType], chosen: set[str], by: Viewer) -> set[str]:
    fields, writable = all_fields(record_type, by.epoch), writable_fields(record_type, by)
    for name in chosen:
        if name not in writable:
            raise Invalid.field(
                name[:60], say("There is no field “{name}” here that you can write; leave it out.", name=name[:60])
            )
    led = {one for group in rules_of(record_type).together if group[0] in chosen for one in group}
    return {name for name in chosen | led if name in fields}


def _become_one(
    record_type: type[RecordType],
    pair: tuple[Any, Any],
    chosen: set[str],
    was: dict[int, Snapshot],
    moved: Moved,
    *,
    by: Viewer,
) -> list[ChangeMade]:
    this, that = pair
    slug, mine = record_type.slug, was[this.pk]
    fields = all_fields(record_type, by.epoch)
    whole = combine_snapshots(record_type, fields, mine, was[that.pk], chosen)
    unindex_records(record_type, [that.pk])
    apply_child_rows(record_type, that.pk, dict.fromkeys(was[that.pk]))
    # Its links were moved before; what is left is the row alone.
    execute(f'DELETE FROM "{record_type.table()}" WHERE id = %s', [that.pk])
    this.refresh_from_db()
    whole = without_itself(record_type, whole, {this.pk, that.pk})
    before, after = difference(mine, whole)
    write_snapshot(record_type, this, after)
    this.version += LEAP
    this.changed_at = timezone.now()
    update_object(this, {f.attname for f in this._meta.concrete_fields if not f.primary_key})
    if record_type.saving.after:
        record_type.saving.after([this.pk])
    settle = rules_of(record_type).settle
    further = settle(this.pk, chosen, moved) if settle else []
    own = [ChangeMade(slug, this.pk, "change", before, after)] if after else []
    return [*own, *further, ChangeMade(slug, that.pk, "merge", was[that.pk], None)]


def write_snapshot(record_type: type[RecordType], row: Any, values: Snapshot) -> None:
    """Set a record's columns and rows to what a snapshot says; the caller stores the columns."""
    apply_snapshot(record_type, row, values)
    apply_child_rows(record_type, row.pk, values)


def _keep(record_type: type[RecordType], this: Any, that: Any, entry: int, kept: dict[str, Any]) -> None:
    is_first = not MergedRecord.objects.exists()
    MergedRecord.objects.create(
        record_type=record_type.slug, record_id=that.pk, into_id=this.pk, title=title_of(record_type, that)[:300],
        entry_id=entry, kept=kept,
    )  # fmt: skip
    if is_first:
        raise_epoch()


def find_merge(entry: int) -> MergedRecord:
    """Return what is kept of a merge that stands; raises NotFound."""
    found = MergedRecord.objects.filter(entry_id=entry, separated_in=None).first()
    if found is None:
        raise NotFound(say("These two were not merged, or are separated again already."))
    return found
