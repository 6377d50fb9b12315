"""The child rows of one save: first as objects in memory, so that derived columns can be worked out; then written."""

from typing import Any

from regulars.core.database.objects import delete_by_id, insert_objects, update_object
from regulars.core.problems import Invalid
from regulars.core.records.deriving import child_fields
from regulars.core.records.record_type import ChildGroup, RecordType, Save
from regulars.core.records.snapshots import CHILDREN, Snapshot, child_snapshot


class ChildRows:
    """What becomes of the child rows that a save was given: which come, which change, which go."""

    def __init__(self, record_type: type[RecordType], save: Save) -> None:
        self._save = save
        self._groups = [g for g in record_type.children if g.name in save.children]
        self.before: Snapshot = {}
        self._stored: dict[tuple[str, int], Snapshot] = {}
        for group in self._groups:
            self._plan(group)

    def write(self) -> Snapshot:
        """Write the rows in the open transaction; return them as the journal keeps them."""
        after: Snapshot = {}
        for group in self._groups:
            rows = self._save.rows[group.name]
            kept = {row.pk for row in rows}
            delete_by_id(group.model, [pk for name, pk in self._stored if name == group.name and pk not in kept])
            for row in rows:
                if row.pk is not None:
                    self._update(group, row)
            fresh = [row for row in rows if row.pk is None]
            for row in fresh:
                setattr(row, f"{group.parent}_id", self._save.record.pk)
            insert_objects(fresh)
            if rows:
                after[f"{CHILDREN}{group.name}"] = [child_snapshot(group, row) for row in rows]
        return after

    def _plan(self, group: ChildGroup) -> None:
        known = {row.pk: row for row in self._save.stored_rows(group)}
        stored = {pk: child_snapshot(group, row) for pk, row in known.items()}
        self._stored |= {(group.name, pk): snapshot for pk, snapshot in stored.items()}
        if stored:
            self.before[f"{CHILDREN}{group.name}"] = list(stored.values())
        kept: dict[int, Any] = {}
        fresh: list[Any] = []
        for values in self._save.children[group.name]:
            pk = values.get("id")
            if pk is None:
                fresh.append(group.model())
            elif pk in known:
                kept[pk] = known[pk]
            else:
                problem = "One of these rows is gone; reload to see what is there now."
                raise Invalid.field(f"children.{group.name}", problem)
            _assign(group, fresh[-1] if pk is None else kept[pk], values)
        self._save.rows[group.name] = [*(kept[pk] for pk in sorted(kept)), *fresh]

    def _update(self, group: ChildGroup, row: Any) -> None:
        before, now = self._stored[group.name, row.pk], child_snapshot(group, row)
        changed = {name for name in {**before, **now} if before.get(name) != now.get(name)}
        if changed:
            update_object(row, changed)


def _assign(group: ChildGroup, row: Any, values: dict[str, Any]) -> None:
    fields = {f.name: f for f in child_fields(group)}
    for name, value in values.items():
        if name != "id":
            is_link = name in fields and fields[name].kind.family in ("link", "user")
            setattr(row, f"{name}_id" if is_link else name, value)
