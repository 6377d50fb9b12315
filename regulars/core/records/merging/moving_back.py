"""What was moved when two became one goes back, row by row, unless somebody has sent it elsewhere since."""

from typing import Any

from django.apps import apps

from regulars.core.database.objects import load_by, update_objects
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.journal.parts_told import told_in
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.merging.moving import AT_ONCE, Moved, note_move, set_links
from regulars.core.records.merging.places import linking_columns, type_of_row, types_over
from regulars.core.records.merging.rows import insert_rows, made_row, plain_row
from regulars.core.records.models import MergedRecord
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import CUSTOM, difference, own_snapshot


def move_back(merge: MergedRecord, conflicts: list[dict[str, Any]]) -> Moved:
    """Give the record that comes back what was its own; what is elsewhere by now is told and left alone."""
    kept, done = merge.kept["moved"], Moved()
    models = {model._meta.label: model for model in apps.get_models()}
    for label, before, after in reversed(kept["settled"]):
        _settled_back(models[label], before, after, done, conflicts)
    for label, name, ids in kept["links"]:
        _links_back(merge, models[label], name, ids, done, conflicts)
    for slug, name, pk, before, after in kept["custom"]:
        _custom_back(find_type(slug), name, pk, (before, after), done, conflicts)
    for label, row in reversed(kept["removed"]):
        _row_back(models[label], row, done, conflicts)
    set_links("subject_id", kept["story"], merge.record_id)
    set_links("through_id", kept["through"], merge.record_id)
    return done


def move_new(merge: MergedRecord, record_type: type[RecordType], entries: list[int], done: Moved) -> None:
    """Send what came in these entries to the record that comes back: what they made, and their place in its story."""
    for start in range(0, len(entries), AT_ONCE):
        some = entries[start : start + AT_ONCE]
        marks = placeholders(some)
        made = fetch_rows(
            "SELECT record_type, record_id FROM journal_change WHERE action = 'create'"
            f" AND entry_id IN ({marks}) ORDER BY id",
            some,
        ) + told_in(some)
        for model, column in linking_columns(record_type):
            slugs = {t.slug for t in types_over(model)}
            ids = [pk for slug, pk in made if slug in slugs]
            name = next(f.attname for f in model._meta.concrete_fields if f.column == column)
            rows = [row for row in load_by(model, "id", ids) if getattr(row, name) == merge.into_id]
            for row in rows:
                note_move(model, row, name, merge.record_id, done)
                setattr(row, name, merge.record_id)
            update_objects(rows, {name})
        for column in ("subject_id", "through_id"):
            found = f"SELECT id FROM journal_link WHERE {column} = %s AND entry_id IN ({marks})"
            set_links(column, [row[0] for row in fetch_rows(found, [merge.into_id, *some])], merge.record_id)


def _links_back(
    merge: MergedRecord, model: Any, name: str, ids: list[int], done: Moved, conflicts: list[dict[str, Any]]
) -> None:
    for start in range(0, len(ids), AT_ONCE):
        rows = load_by(model, "id", ids[start : start + AT_ONCE], is_locked=True)
        back = [row for row in rows if getattr(row, name) == merge.into_id]
        for row in rows:
            record_type = type_of_row(model, row)
            if row not in back and record_type and name.removesuffix("_id") not in record_type.derived:
                conflicts.append(_conflict(record_type, row, name, merge.into_id, getattr(row, name)))
        for row in back:
            note_move(model, row, name, merge.record_id, done)
            setattr(row, name, merge.record_id)
        update_objects(back, {name})


def _settled_back(
    model: Any, before: dict[str, Any], after: dict[str, Any], done: Moved, conflicts: list[dict[str, Any]]
) -> None:
    for row in load_by(model, "id", [before["id"]], is_locked=True):
        record_type = type_of_row(model, row)
        if record_type is None or (now := plain_row(row)) == before:
            continue
        if now != after:
            name = next(k for k in now if now[k] != after[k] and k not in ("version", "changed_at"))
            conflicts.append(_conflict(record_type, row, name, after[name], now[name]))
            continue
        was = own_snapshot(record_type, row)
        row = made_row(model, before)
        update_objects([row], {f.attname for f in model._meta.concrete_fields if not f.primary_key})
        changed = difference(was, own_snapshot(record_type, row))
        done.changes.append(ChangeMade(record_type.slug, row.pk, "change", *changed))
        done.touch(record_type, row.pk)


def _custom_back(
    record_type: type[RecordType], name: str, pk: int, values: tuple[Any, Any], done: Moved, conflicts: list[Any]
) -> None:
    before, after = values
    for row in load_by(record_type.model, "id", [pk], is_locked=True):
        if row.custom.get(name) != after:
            conflicts.append(_conflict(record_type, row, name, after, row.custom.get(name)))
            continue
        row.custom[name] = before
        update_objects([row], {"custom"})
        key = f"{CUSTOM}{name}"
        done.changes.append(ChangeMade(record_type.slug, pk, "change", {key: after}, {key: before}))


def _row_back(model: Any, values: dict[str, Any], done: Moved, conflicts: list[dict[str, Any]]) -> None:
    row = made_row(model, values)
    record_type = type_of_row(model, row)
    if load_by(model, "id", [values["id"]]) or not _ends_are_there(row):
        if record_type:
            conflicts.append(_conflict(record_type, row, "", "removed", "there"))
        return
    insert_rows(model, [values])
    if record_type:
        done.changes.append(ChangeMade(record_type.slug, row.pk, "create", None, own_snapshot(record_type, row)))
        if row.trashed_at is None:
            done.touch(record_type, row.pk)
            index_records(record_type, [row.pk])


def _ends_are_there(row: Any) -> bool:
    """Whether everything that a row leads to is still there."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.remote_field and value is not None:
            table = field.remote_field.model._meta.db_table
            if not fetch_rows(f'SELECT 1 FROM "{table}" WHERE id = %s', [value]):
                return False
    return True


def _conflict(record_type: type[RecordType], row: Any, name: str, expected: Any, found: Any) -> dict[str, Any]:
    return {
        "type": record_type.slug, "id": row.pk, "title": title_of(record_type, row),
        "field": name.removesuffix("_id"), "expected": expected, "found": found,
    }  # fmt: skip
