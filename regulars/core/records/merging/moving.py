"""Everything that refers to one record is made to refer to another, and every step is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Model, UniqueConstraint

from regulars.core.database.objects import delete_by_id, load_by, update_objects
from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.journal.chain.amending import amended
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.merging.itself import holder_of, links_to
from regulars.core.records.merging.places import custom_links, linking_columns, naming_models, type_of_row
from regulars.core.records.merging.rows import PlainRow, plain_row
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.many_conditions import many_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records, unindex_records
from regulars.core.records.snapshots import CUSTOM, own_snapshot

AT_ONCE = 500


@dataclass
class Moved:
    """What was done to other rows: moved ids by place, custom values before and after, rows that had to go."""

    links: list[tuple[str, str, list[int]]] = field(default_factory=list)
    custom: list[tuple[str, str, int, Any, Any]] = field(default_factory=list)
    removed: list[tuple[str, PlainRow]] = field(default_factory=list)
    settled: list[tuple[str, PlainRow]] = field(default_factory=list)
    story: list[int] = field(default_factory=list)
    through: list[int] = field(default_factory=list)
    changes: list[ChangeMade] = field(default_factory=list)
    touched: dict[type[RecordType], set[int]] = field(default_factory=dict)

    def keep(self, row: Any) -> None:
        """Keep a row as it is before something that follows from the merge changes it."""
        self.settled.append((row._meta.label, plain_row(row)))

    def ids_of(self, model: type[Model], column: str) -> set[int]:
        """Return which rows of a model came over because this column led to the one that goes."""
        label = model._meta.label
        return {one for where, name, ids in self.links if (where, name) == (label, column) for one in ids}

    def touch(self, record_type: type[RecordType], pk: int) -> None:
        """Note that a record's derived columns and its place in the search index must be brought up to date."""
        self.touched.setdefault(record_type, set()).add(pk)

    def as_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return {
            "links": self.links,
            "custom": self.custom,
            "removed": self.removed,
            "settled": [(label, before, _as_stored(label, before["id"])) for label, before in self.settled],
            "story": self.story,
            "through": self.through,
        }


def _as_stored(label: str, pk: int) -> PlainRow:
    model = next(m for m in apps.get_models() if m._meta.label == label)
    return plain_row(load_by(model, "id", [pk])[0])


def move_references(record_type: type[RecordType], pk: int, into: int) -> Moved:
    """Make everything that refers to one record refer to another, in the open transaction."""
    moved = Moved()
    for model, column in linking_columns(record_type):
        _remove_twins(record_type, model, pk, into, moved)
        apart = holder_of(record_type, model, column)
        # What the two themselves hold stands in their snapshots.
        where = f"{column} = %s AND {apart} NOT IN (%s, %s)" if apart else f"{column} = %s"
        _move_column(model, column, where, [pk, pk, into] if apart else [pk], into, moved)
    for model in naming_models():
        _move_column(model, "record_id", "record_type = %s AND record_id = %s", [record_type.slug, pk], into, moved)
    for holder, custom in custom_links(record_type):
        _move_custom(holder, custom, pk, into, moved)
    if record_type.is_subject:
        _move_story(pk, into, moved)
    return moved


def refresh_touched(touched: dict[type[RecordType], set[int]]) -> None:
    """Bring derived columns and the search index of moved records up to date."""
    for record_type, ids in touched.items():
        if record_type.saving.after:
            record_type.saving.after(sorted(ids))
        index_records(record_type, sorted(ids))


def _move_column(model: type[Model], column: str, where: str, params: Sequence[Any], into: int, moved: Moved) -> None:
    table = model._meta.db_table
    ids = [row[0] for row in fetch_rows(f'SELECT id FROM "{table}" WHERE {where} ORDER BY id', params)]
    if not ids:
        return
    name = next(f.attname for f in model._meta.concrete_fields if f.column == column)
    if _is_unique_by(model, name):
        ids = [one for one in ids if _move_or_remove(model, column, one, into, moved)]
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        rows = load_by(model, "id", some)
        for row in rows:
            note_move(model, row, name, into, moved)
        marks = placeholders(some)
        execute(f'UPDATE "{table}" SET {column} = %s WHERE id IN ({marks})', [into, *some])
    moved.links.append((model._meta.label, name, ids))


def note_move(model: type[Model], row: Any, name: str, into: int, moved: Moved) -> None:
    """Note in the journal's words that a record's link leads elsewhere now."""
    record_type = type_of_row(model, row)
    if record_type is None:
        return
    if name not in _derived_columns(record_type):
        change = ChangeMade(record_type.slug, row.pk, "change", {name: getattr(row, name)}, {name: into})
        moved.changes.append(change)
    if row.trashed_at is None:
        moved.touch(record_type, row.pk)


def _derived_columns(record_type: type[RecordType]) -> set[str]:
    return {f.attname for f in record_type.model._meta.concrete_fields if f.name in record_type.derived}


def _is_unique_by(model: type[Model], name: str) -> bool:
    bare = name.removesuffix("_id")
    if any(f.unique and not f.primary_key for f in model._meta.concrete_fields if f.attname == name):
        return True
    rules = [c.fields for c in model._meta.constraints if isinstance(c, UniqueConstraint)]
    return any(name in rule or bare in rule for rule in [*rules, *model._meta.unique_together])


def _move_or_remove(model: type[Model], column: str, pk: int, into: int, moved: Moved) -> bool:
    """Whether a row could be moved; one that the other record has already goes, and is kept."""
    table = model._meta.db_table
    try:
        with transaction.atomic():
            execute(f'UPDATE "{table}" SET {column} = %s WHERE id = %s', [into, pk])
    except IntegrityError:
        remove_kept(model, load_by(model, "id", [pk]), moved)
        return False
    return True


def remove_kept(model: type[Model], rows: list[Any], moved: Moved) -> None:
    """Remove rows that would stand twice, and keep all of them."""
    for row in rows:
        moved.removed.append((model._meta.label, plain_row(row)))
        if record_type := type_of_row(model, row):
            unindex_records(record_type, [row.pk])
            moved.changes.append(ChangeMade(record_type.slug, row.pk, "purge", own_snapshot(record_type, row), None))
    delete_by_id(model, [row.pk for row in rows])


def _remove_twins(record_type: type[RecordType], model: type[Model], pk: int, into: int, moved: Moved) -> None:
    """Ties between the two themselves go, and ties that the other has in the same words."""
    tie = type_of_row(model, model())
    # A record that names both in what it tells, such as a case with its customer and contact, is none.
    through = {f"{name}_id" for name in tie.through.split()} if tie else set()
    names = [name for name in links_to(record_type, model) if name in through]
    if len(names) < 2:
        return
    rows = {row.pk: row for name in names for row in load_by(model, name, [pk, into])}
    kept: set[tuple[Any, ...]] = set()
    gone = []
    for row in sorted(rows.values(), key=lambda one: (pk in [getattr(one, n) for n in names], one.pk)):
        ends = [into if getattr(row, name) == pk else getattr(row, name) for name in names]
        what = (*ends, *(str(v) for k, v in plain_row(row).items() if k not in _ITS_OWN and k not in names))
        if (len(set(ends)) == 1 and pk in [getattr(row, n) for n in names]) or what in kept:
            gone.append(row)
        kept.add(what)
    remove_kept(model, [row for row in gone if pk in [getattr(row, n) for n in names]], moved)


_ITS_OWN = {"id", "version", "created_at", "changed_at", "is_demo"}


def _move_custom(holder: type[RecordType], custom: Any, pk: int, into: int, moved: Moved) -> None:
    if custom.kind.is_many:
        # By its bare id: as yet nothing answers for it.
        where, params = many_condition(custom, "has_any", [pk], "t")
    else:
        where, params = f"{value_expression(custom, 't')} = %s", [pk]
    ids = [row[0] for row in fetch_rows(f"SELECT t.id FROM {holder.table()} t WHERE {where} ORDER BY t.id", params)]
    for row in load_by(holder.model, "id", [one for one in ids if one != pk]):
        concrete = type_of_row(holder.model, row)
        before = row.custom.get(custom.name)
        after: Any = into
        if isinstance(before, list):
            after = list(dict.fromkeys(into if one == pk else one for one in before))
        row.custom[custom.name] = after
        update_objects([row], {"custom"})
        slug = concrete.slug if concrete else holder.slug
        key = f"{CUSTOM}{custom.name}"
        moved.custom.append((slug, custom.name, row.pk, before, after))
        moved.changes.append(ChangeMade(slug, row.pk, "change", {key: before}, {key: after}))


def _move_story(pk: int, into: int, moved: Moved) -> None:
    """The one's timeline becomes part of the other's; an entry that stands on both stands there once."""
    twice = (
        "SELECT l.id FROM journal_link l WHERE l.subject_id = %s AND EXISTS"
        " (SELECT 1 FROM journal_link o WHERE o.subject_id = %s AND o.entry_id = l.entry_id"
        " AND o.happened_at = l.happened_at)"
    )
    from regulars.core.journal.models import Link

    gone = [row[0] for row in fetch_rows(twice, [pk, into])]
    with amended("journal_link", gone):
        remove_kept(Link, load_by(Link, "id", gone), moved)
    for column, kept in (("subject_id", moved.story), ("through_id", moved.through)):
        # The index finds links by their subject; those that came through somebody stand on her entries' links.
        rows = (
            fetch_rows("SELECT id FROM journal_link WHERE subject_id = %s", [pk])
            if column == "subject_id"
            else fetch_rows(
                "SELECT t.id FROM journal_link own JOIN journal_link t ON t.entry_id = own.entry_id"
                " WHERE own.subject_id = %s AND t.through_id = %s",
                [into, pk],
            )
        )
        kept.extend(row[0] for row in rows)
        set_links(column, kept, into)


def set_links(column: str, ids: list[int], to: int) -> None:
    """Set whose timeline, or through whom, some of the journal's links stand."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        with amended("journal_link", some):
            execute(f"UPDATE journal_link SET {column} = %s WHERE id IN ({', '.join(['%s'] * len(some))})", [to, *some])
