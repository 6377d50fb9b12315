"""One save, from parsed values to stored rows; what was just written is told from memory, not read again."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import insert_objects, update_object
from regulars.core.journal.recording import demo
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.snapshots import MANY, Snapshot, difference, own_snapshot
from regulars.core.records.writing.assigning import assign_values
from regulars.core.records.writing.checking import check_links, check_unique
from regulars.core.records.writing.child_rows import ChildRows
from regulars.core.records.writing.values import Parsed, require_filled


def begin_save(record_type: type[RecordType], row: Any, parsed: Parsed, *, by: Viewer, is_new: bool) -> Save:
    """Check parsed values against what is stored, and let the type complete them; raises Invalid."""
    fields = all_fields(record_type, by.epoch)
    save = Save(row, parsed.values, parsed.children, by, is_new)
    if is_new and record_type.owner and parsed.values.get(record_type.owner) is None:
        setattr(row, f"{record_type.owner}_id", by.user_id)
        parsed.values.pop(record_type.owner, None)
    check_links(parsed, fields, by)
    if record_type.saving.before and not parsed.errors:
        record_type.saving.before(save)
    require_filled(record_type, parsed, by, is_new=is_new)
    check_unique(record_type, parsed, fields, None if is_new else row.pk)
    parsed.finish()
    return save


def store_new(record_type: type[RecordType], save: Save) -> Snapshot:
    """Write a checked new record with all that belongs to it; return its snapshot."""
    row, fields = save.record, all_fields(record_type, save.by.epoch)
    assign_values(row, save.values, fields)
    row.created_at = row.changed_at = timezone.now()
    row.is_demo = demo.get()
    children = ChildRows(record_type, save)
    _derive(record_type, save)
    insert_objects([row])
    below = children.write() | _save_many(row.pk, _several(save, fields))
    _run_later(save)
    settle_saves(record_type, [save])
    return own_snapshot(record_type, row) | below


def store_change(record_type: type[RecordType], save: Save) -> tuple[Snapshot, Snapshot] | None:
    """Write the checked values of an existing record; return what was and what is, or None if all is as it was.

    The caller settles the save afterwards.
    """
    row, fields = save.record, all_fields(record_type, save.by.epoch)
    columns = {**row.__dict__, "custom": deepcopy(row.custom)}
    before = own_snapshot(record_type, row)
    assign_values(row, save.values, fields)
    children, several = ChildRows(record_type, save), _several(save, fields)
    _derive(record_type, save)
    before |= children.before | _many_values(row.pk, several)
    after = own_snapshot(record_type, row) | children.write() | _save_many(row.pk, several)
    was, now = difference(before, after)
    _run_later(save)
    if not now and not save.changes:
        return None
    row.version += 1
    row.changed_at = timezone.now()
    update_object(row, {name for name, value in row.__dict__.items() if columns.get(name) != value})
    return was, now


def settle_saves(record_type: type[RecordType], saves: Iterable[Save]) -> None:
    """Work out in the database what could not be derived from what the saves hold."""
    open_ones = [save.record.pk for save in saves if not save.is_derived]
    if open_ones and record_type.saving.after:
        record_type.saving.after(open_ones)


def _derive(record_type: type[RecordType], save: Save) -> None:
    if record_type.saving.derive:
        save.is_derived = record_type.saving.derive(save)


def _run_later(save: Save) -> None:
    for step in save.later:
        step()


def _several(save: Save, fields: dict[str, Field]) -> dict[Field, list[Any]]:
    """The given values that are rows of another table."""
    return {fields[name]: value for name, value in save.values.items() if fields[name].many and fields[name].save}


def _many_values(pk: int, several: dict[Field, list[Any]]) -> Snapshot:
    return {f"{MANY}{field.name}": found[pk] for field in several if pk in (found := field.many_values([pk]))}


def _save_many(pk: int, several: dict[Field, list[Any]]) -> Snapshot:
    for field, value in several.items():
        assert field.save is not None
        field.save(pk, value)
    return _many_values(pk, several)
