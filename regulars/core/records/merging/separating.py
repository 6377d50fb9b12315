"""Separating two that had become one: both are what they were again, and what came since goes where it belongs."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import insert_objects, load_by, update_object
from regulars.core.database.turns import write_transaction
from regulars.core.journal.models import Change, Entry
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.events import RecordsSeparated
from regulars.core.records.history.undoing import Undoing, add_own_way
from regulars.core.records.merging.combining import OTHER, THIS
from regulars.core.records.merging.joining import find_merge
from regulars.core.records.merging.moving import refresh_touched
from regulars.core.records.merging.moving_back import move_back, move_new
from regulars.core.records.merging.places import linking_columns, types_over
from regulars.core.records.merging.replaying import apply_change
from regulars.core.records.merging.rows import made_row
from regulars.core.records.merging.since import entries_since, side_of
from regulars.core.records.models import MergedRecord
from regulars.core.records.old_ids import current_id, family_of, follow_old_id
from regulars.core.records.reading.loading import load_record, require, title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import Snapshot, apply_child_rows, apply_snapshot, difference, take_snapshots
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.words import inside, say


@dataclass
class SeparationRequest:
    """Where what came since the merge goes: all to one side, or each entry to its own."""

    default: str = THIS
    sides: dict[int, str] = field(default_factory=dict)


def require_merge(record_type: type[RecordType], pk: int, entry: int, *, by: Viewer) -> None:
    """Raise NotFound unless that entry merged something into this record, which the user may see."""
    follow_old_id(record_type, pk, lambda now: require(by, "see", record_type, now))
    merge = find_merge(entry)
    is_hers = merge.record_type in family_of(record_type)
    if not is_hers or (current_id(record_type, merge.into_id) or merge.into_id) != (current_id(record_type, pk) or pk):
        raise NotFound(say("These two were not merged, or are separated again already."))


def separate_records(entry: int, asked: SeparationRequest, *, by: Viewer, dry_run: bool = False) -> Undoing:
    """Take a merge back as one step, whatever happened since; conflicts are told and left alone.

    Raises NotFound for a merge that does not stand, Refused, and Invalid where another merge is in the way.
    """
    with write_transaction():
        merge = find_merge(entry)
        kind = find_type(merge.record_type)
        _check_survivor(kind, merge)
        this = load_record(by, "change", kind, merge.into_id)
        load_record(by, "delete", kind, merge.into_id)
        since = entries_since(merge)
        theirs = [one.entry.pk for one in since if side_of(one, since, asked.sides, asked.default) == OTHER]
        done = Undoing()
        if dry_run:
            done.undone = 2 + sum(len(ids) for _, _, ids in merge.kept["moved"]["links"])
            return done
        changes = _separate(kind, merge, this, theirs, done)
        done.entry = record(
            RecordsSeparated(other=merge.title),
            by=by,
            about=About(kind.slug, this.pk, title_of(kind, this)),
            subjects=[*subjects_of(kind, this), *([merge.record_id] if kind.is_subject else [])],
            changes=changes,
            undo_of=entry,
        )
        done.undone = len(changes)
        MergedRecord.objects.filter(pk=merge.pk).update(separated_in=done.entry)
        for row in load_by(kind.model, "id", [merge.into_id, merge.record_id]):
            (unindex_records if row.trashed_at else index_records)(kind, [row.pk])
    return done


def _check_survivor(record_type: type[RecordType], merge: MergedRecord) -> None:
    if load_by(record_type.model, "id", [merge.into_id]):
        return
    later = current_id(record_type, merge.into_id)
    if later is None:
        raise Invalid(say("The record that both became was removed for good; bring it back first."))
    raise Invalid(
        say(
            "What both became was itself merged into another {label} later; separate those first.",
            label=inside(record_type.label),
        ),
        merged_into=later,
    )


def _separate(
    record_type: type[RecordType], merge: MergedRecord, this: Any, theirs: list[int], done: Undoing
) -> list[ChangeMade]:
    now = take_snapshots(record_type, [this])[this.pk]
    was_touched = this.version != merge.kept["version"]
    mine, other = _both_sides(record_type, merge, theirs)
    gone = {key: None for key in [*now, *other] if key.startswith(("children.", "many."))}
    apply_child_rows(record_type, this.pk, gone)
    back = _bring_back(record_type, merge, other)
    _restore_survivor(record_type, merge, this, now, mine, was_touched=was_touched)
    moved = move_back(merge, done.conflicts)
    move_new(merge, record_type, theirs, moved)
    if record_type.saving.after:
        record_type.saving.after([this.pk, back.pk])
    refresh_touched(moved.touched)
    _refresh_from_one(record_type, this.pk)
    before, after = difference(now, mine)
    own = [ChangeMade(record_type.slug, this.pk, "change", before, after)] if after else []
    return [*own, ChangeMade(record_type.slug, back.pk, "separate", None, other), *moved.changes]


def _both_sides(record_type: type[RecordType], merge: MergedRecord, theirs: list[int]) -> tuple[Snapshot, Snapshot]:
    """Both records as they were, with what each entry since did to the side it belongs to."""
    mine, other = dict(merge.kept["this"]["snapshot"]), dict(merge.kept["other"]["snapshot"])
    away: Snapshot = {}
    for change in Change.objects.filter(
        record_type=record_type.slug, record_id=merge.into_id, entry_id__gt=merge.entry_id
    ).order_by("id"):
        if change.action == "merge":
            # Away for a while, as part of a third one; what it came back with is told by the next change.
            away = change.before or {}
            continue
        before = away if change.action == "separate" else change.before or {}
        apply_change(other if change.entry_id in theirs else mine, before, change.after or {})
    return mine, other


def _bring_back(record_type: type[RecordType], merge: MergedRecord, other: Snapshot) -> Any:
    kept = merge.kept["other"]
    derived_links = {f.attname for f in record_type.model._meta.concrete_fields
                     if f.remote_field and f.name in record_type.derived}  # fmt: skip
    row = made_row(record_type.model, {**kept["row"], **dict.fromkeys(derived_links)})
    changed = difference(kept["snapshot"], other)[1]
    apply_snapshot(record_type, row, changed)
    if changed:
        row.version, row.changed_at = row.version + 1, timezone.now()
    insert_objects([row])
    apply_child_rows(record_type, row.pk, {k: v for k, v in other.items() if "." in k})
    return row


def _restore_survivor(
    record_type: type[RecordType], merge: MergedRecord, this: Any, now: Snapshot, mine: Snapshot, *, was_touched: bool
) -> None:
    apply_snapshot(record_type, this, {key: mine.get(key) for key in {**now, **mine}})
    apply_child_rows(record_type, this.pk, mine)
    kept = made_row(record_type.model, merge.kept["this"]["row"])
    for column in record_type.model._meta.concrete_fields:
        if column.name in record_type.derived and not column.remote_field:
            setattr(this, column.attname, getattr(kept, column.attname))
    this.version = this.version + 1 if was_touched else kept.version
    this.changed_at = timezone.now() if was_touched else kept.changed_at
    if not was_touched:
        this.custom = kept.custom if _is_same(this.custom, kept.custom) else this.custom
    update_object(this, {f.attname for f in this._meta.concrete_fields if not f.primary_key})


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return {k: v for k, v in one.items() if k[:1] != "~"} == {k: v for k, v in other.items() if k[:1] != "~"}


def _refresh_from_one(record_type: type[RecordType], pk: int) -> None:
    """What others keep up to date on the record, such as when it was last heard, is worked out from what is left."""
    for model, column in linking_columns(record_type):
        name = next(f.attname for f in model._meta.concrete_fields if f.column == column)
        for other in types_over(model):
            if other.saving.after and other.model is not record_type.model:
                other.saving.after([row.pk for row in load_by(model, name, [pk])[:1]])


def _undo_merge(entry: Entry, by: Viewer, dry_run: bool) -> Undoing:
    return separate_records(entry.pk, SeparationRequest(), by=by, dry_run=dry_run)


def _refuse(entry: Entry, by: Viewer, dry_run: bool) -> Undoing:
    raise Invalid(say("Two that were separated are not joined again by taking that back: merge them anew."))


add_own_way("records.merged", _undo_merge)
add_own_way("records.separated", _refuse)
