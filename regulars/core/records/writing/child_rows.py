"""The child rows of one save: first as objects in memory, so that derived columns can be worked out; then written."""

from collections.abc import Sequence
from typing import Any

from regulars.core.database.objects import delete_by_id, insert_objects, update_objects
from regulars.core.problems import Invalid
from regulars.core.records.deriving import child_fields
from regulars.core.records.record_type import ChildGroup, RecordType, Save
from regulars.core.records.snapshots import CHILDREN, Snapshot, child_snapshot
from regulars.core.records.writing.assigning import assign_values
from regulars.core.words import say

_AT_ONCE = 500


class ChildRows:
    """What becomes of the child rows that a save was given: which come, which change, which go."""

    def __init__(self, record_type: type[RecordType], save: Save) -> None:
        self.save = save
        self.groups = [g for g in record_type.children if g.name in save.children]
        self.before: Snapshot = {}
        self.stored: dict[tuple[str, int], Snapshot] = {}
        for group in self.groups:
            self._plan(group)

    def after(self) -> Snapshot:
        """Return the rows as the journal keeps them once they are written."""
        rows = {group: self.save.rows[group.name] for group in self.groups}
        return {f"{CHILDREN}{g.name}": [child_snapshot(g, row) for row in its] for g, its in rows.items() if its}

    def gone(self, group: ChildGroup) -> list[int]:
        """Return the ids of the rows of a group that are left out."""
        kept = {row.pk for row in self.save.rows[group.name]}
        return [pk for name, pk in self.stored if name == group.name and pk not in kept]

    def _plan(self, group: ChildGroup) -> None:
        known = {row.pk: row for row in self.save.stored_rows(group)}
        stored = {pk: child_snapshot(group, row) for pk, row in known.items()}
        self.stored |= {(group.name, pk): snapshot for pk, snapshot in stored.items()}
        if stored:
            self.before[f"{CHILDREN}{group.name}"] = list(stored.values())
        kept: dict[int, Any] = {}
        fresh: list[Any] = []
        for values in self.save.children[group.name]:
            pk = values.get("id")
            if pk is None:
                fresh.append(group.model())
            elif pk in known:
                kept[pk] = known[pk]
            else:
                problem = say("One of these rows is gone; reload to see what is there now.")
                raise Invalid.field(f"children.{group.name}", problem)
            _assign(group, fresh[-1] if pk is None else kept[pk], values)
        self.save.rows[group.name] = [*(kept[pk] for pk in sorted(kept)), *fresh]


def write_child_rows(children: Sequence[ChildRows]) -> None:
    """Write the rows of several saves in the open transaction."""
    for group in dict.fromkeys(group for one in children for group in one.groups):
        its = [one for one in children if group in one.groups]
        gone = [pk for one in its for pk in one.gone(group)]
        for start in range(0, len(gone), _AT_ONCE):
            delete_by_id(group.model, gone[start : start + _AT_ONCE])
        fresh: list[Any] = []
        by_names: dict[frozenset[str], list[Any]] = {}
        for one in its:
            for row in one.save.rows[group.name]:
                if row.pk is None:
                    setattr(row, f"{group.parent}_id", one.save.record.pk)
                    fresh.append(row)
                elif names := _changed(one.stored[group.name, row.pk], child_snapshot(group, row)):
                    by_names.setdefault(names, []).append(row)
        for names, rows in by_names.items():
            update_objects(rows, names)
        for start in range(0, len(fresh), _AT_ONCE):
            insert_objects(fresh[start : start + _AT_ONCE])


def _changed(before: Snapshot, now: Snapshot) -> frozenset[str]:
    return frozenset(name for name in {**before, **now} if before.get(name) != now.get(name))


def _assign(group: ChildGroup, row: Any, values: dict[str, Any]) -> None:
    fields = {f.name: f for f in child_fields(group)}
    assign_values(row, {name: value for name, value in values.items() if name in fields}, fields)
    # What a type works out for its rows beside what is typed.
    for name in values.keys() - fields.keys() - {"id"}:
        setattr(row, name, values[name])
