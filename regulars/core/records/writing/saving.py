"""Saves, one or hundreds: from parsed values to stored rows; what was just written is told from memory."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.objects import insert_objects, update_objects
from regulars.core.journal.recording import demo
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.record_type import RecordType, Save, StoredRows
from regulars.core.records.snapshots import MANY, Snapshot, column_difference, difference, own_snapshot
from regulars.core.records.writing.assigning import assign_values
from regulars.core.records.writing.checking import check_child_links, check_links
from regulars.core.records.writing.child_rows import ChildRows, write_child_rows
from regulars.core.records.writing.unique import check_unique
from regulars.core.records.writing.values import Parsed, require_filled

Fields = dict[str, Field]


def begin_save(
    record_type: type[RecordType],
    row: Any,
    parsed: Parsed,
    *,
    by: Viewer,
    is_new: bool,
    stored: StoredRows | None = None,
) -> Save:
    """Check parsed values against what is stored, and let the type complete them; raises Invalid.

    `stored` reads the child rows of several records at once; whoever gives it has checked the links.
    """
    fields = all_fields(record_type, by.epoch)
    save = Save(
        row, parsed.values, parsed.children, by, is_new, stored=stored or StoredRows([] if is_new else [row.pk])
    )
    if is_new and record_type.owner and parsed.values.get(record_type.owner) is None:
        setattr(row, f"{record_type.owner}_id", by.user_id)
        parsed.values.pop(record_type.owner, None)
    if stored is None:
        check_links(parsed, fields, by)
        check_child_links(record_type, parsed, by)
    if record_type.saving.before and not parsed.errors:
        record_type.saving.before(save)
    # What the house writes down by itself, of a visitor for example, is what there is: nobody could fill in more.
    require_filled(record_type, parsed, by, is_new=is_new, added=by is not SYSTEM)
    check_unique(record_type, parsed, fields, None if is_new else row.pk)
    parsed.finish()
    return save


def store_new(record_type: type[RecordType], save: Save) -> Snapshot:
    """Write a checked new record with all that belongs to it; return its snapshot."""
    row, fields = save.record, all_fields(record_type, save.by.epoch)
    assign_values(row, save.values, fields)
    row.created_at = row.changed_at = timezone.now()
    row.is_demo = demo.get()
    if record_type.saving.decide:
        record_type.saving.decide([save])
    children = ChildRows(record_type, save)
    _derive(record_type, save)
    insert_objects([row])
    write_child_rows([children])
    below = children.after() | _save_many([save], fields).get(row.pk, {})
    _save_along(record_type, [save])
    settle_saves(record_type, [save])
    return own_snapshot(record_type, row) | below


class Stored(NamedTuple):
    """A save that changed something: what was and what is."""

    save: Save
    was: Snapshot
    now: Snapshot


def store_changes(record_type: type[RecordType], saves: Sequence[Save]) -> list[Stored]:
    """Write the checked values of existing records in sets; return those of which anything is not as it was.

    The caller settles the saves afterwards.
    """
    if not saves:
        return []
    fields = all_fields(record_type, saves[0].by.epoch)
    begun = [_begin(record_type, save, fields) for save in saves]
    were = _many_values(saves, fields)
    write_child_rows([one.children for one in begun])
    are = _save_many(saves, fields)
    _save_along(record_type, saves)
    done = []
    for one in begun:
        pk = one.save.record.pk
        was, now = column_difference(record_type, one.columns, one.save.record)
        below = difference(one.children.before | were.get(pk, {}), one.children.after() | are.get(pk, {}))
        stored = Stored(one.save, was | below[0], now | below[1])
        if stored.now or one.save.changes:
            done.append((one, stored))
    _update([one for one, _ in done])
    return [stored for _, stored in done]


class _Begun(NamedTuple):
    save: Save
    columns: dict[str, Any]
    children: ChildRows


def _begin(record_type: type[RecordType], save: Save, fields: Fields) -> _Begun:
    columns = {**save.record.__dict__, "custom": deepcopy(save.record.custom)}
    assign_values(save.record, save.values, fields)
    children = ChildRows(record_type, save)
    _derive(record_type, save)
    return _Begun(save, columns, children)


def _update(begun: Iterable[_Begun]) -> None:
    """Write the columns that are another now, for all records in which they are the same ones at once."""
    moment = timezone.now()
    by_names: dict[frozenset[str], list[Any]] = {}
    for one in begun:
        row = one.save.record
        row.version, row.changed_at = row.version + 1, moment
        names = frozenset(name for name, value in row.__dict__.items() if one.columns.get(name) != value)
        by_names.setdefault(names, []).append(row)
    for names, rows in by_names.items():
        update_objects(rows, names)


def settle_saves(record_type: type[RecordType], saves: Iterable[Save]) -> None:
    """Work out in the database what could not be derived from what the saves hold."""
    done = list(saves)
    for save in done:
        for step in save.once_stored:
            step()
    open_ones = [save.record.pk for save in done if not save.is_derived]
    if open_ones and record_type.saving.after:
        record_type.saving.after(open_ones)


def _derive(record_type: type[RecordType], save: Save) -> None:
    if record_type.saving.derive:
        save.is_derived = record_type.saving.derive(save)


def _save_along(record_type: type[RecordType], saves: Sequence[Save]) -> None:
    marked = [save for save in saves if save.along]
    if marked and record_type.saving.along:
        record_type.saving.along(marked)


def _several(saves: Sequence[Save], fields: Fields) -> dict[Field, dict[int, list[Any]]]:
    """The given values that are rows of another table, by record."""
    found: dict[Field, dict[int, list[Any]]] = {}
    for save in saves:
        for name, value in save.values.items():
            if fields[name].many and fields[name].save:
                found.setdefault(fields[name], {})[save.record.pk] = value
    return found


def _many_values(saves: Sequence[Save], fields: Fields) -> dict[int, Snapshot]:
    found: dict[int, Snapshot] = {}
    for field, given in _several(saves, fields).items():
        for pk, values in field.many_values(list(given)).items():
            found.setdefault(pk, {})[f"{MANY}{field.name}"] = values
    return found


def _save_many(saves: Sequence[Save], fields: Fields) -> dict[int, Snapshot]:
    for field, given in _several(saves, fields).items():
        assert field.save is not None
        field.save(given)
    return _many_values(saves, fields)
