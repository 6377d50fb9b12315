"""What stands below and beside records: their child rows, and values in rows of their own, such as tags."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from regulars.core.database.reserving import reserve_ids
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.beside import fields_beside
from regulars.core.records.byproducts import byproduct_made
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import CHILDREN, MANY, plain
from regulars.core.records.storing.inserting import insert_rows
from regulars.core.records.storing.states import State
from regulars.core.records.storing.tables import delete_rows, update_rows
from regulars.core.records.tagging import make_tags
from regulars.foundation.caching import cached


def write_children(record_type: type[RecordType], states: Sequence[State]) -> None:
    """Write the child rows of records; rows that have an id keep it, also where they come back."""
    for group in record_type.children:
        key, parent = f"{CHILDREN}{group.name}", f"{group.parent}_id"
        fresh: list[tuple[int, dict[str, Any]]] = []
        changed: list[tuple[int, dict[str, Any], set[str]]] = []
        gone: list[int] = []
        for state in states:
            rows = state.after.get(key) or []
            stood = (state.before or {}).get(key) or []
            if not stood:  # as below nearly all that are brought in by the thousand
                fresh += [(state.record_id, row) for row in rows]
                continue
            old = {row["id"]: row for row in stood}
            fresh += [(state.record_id, row) for row in rows if row.get("id") not in old]
            for row in rows:
                if (was := old.get(row.get("id"))) is not None and row != was:
                    changed.append((row["id"], row, {*row, *was} - {"id"}))
            gone += old.keys() - {row.get("id") for row in rows}
        _fill(group.model, [row for _, row in fresh])
        insert_rows(group.model, ({**row, parent: owner} for owner, row in fresh))
        update_rows(group.model, changed)
        delete_rows(group.model, gone)


def _fill(model: type[models.Model], rows: list[dict[str, Any]]) -> None:
    """Give new rows what their table gives them, in their snapshots too."""
    without_id = [row for row in rows if "id" not in row]
    for row, pk in zip(without_id, reserve_ids(model, len(without_id)), strict=True):
        row["id"] = pk
    for name, value in defaults_of(model).items():
        for row in rows:
            row.setdefault(name, value)


def write_beside(record_type: type[RecordType], states: list[State]) -> list[ChangeMade]:
    """Write what stands in rows beside records; return the tags that were made for it."""
    made: list[ChangeMade] = []
    for one in fields_beside(record_type):
        key = f"{MANY}{one.name}"
        written = {s.record_id: s for s in states if s.after.get(key) != (s.before or {}).get(key)}
        if not one.save or not written:
            continue
        if one.kind.slug == "tags":
            made += map(byproduct_made, make_tags(word for s in written.values() for word in s.after.get(key) or []))
        one.save({pk: s.after.get(key) or [] for pk, s in written.items()})
        # The journal keeps them as the table gives them back, in its order.
        stored = one.many_values(list(written))
        for pk, state in written.items():
            state.after.pop(key, None)
            if pk in stored:
                state.after[key] = stored[pk]
    return made


@cached
def defaults_of(model: type[models.Model]) -> dict[str, Any]:
    """Return what a table fills in by itself, as a snapshot has it."""
    return {
        f.attname: plain(f, f.get_default())
        for f in model._meta.concrete_fields
        if f.has_default() and not callable(f.default) and f.default not in (None, "")
    }
