"""Asking the door: each rule by which a record is reached, whether it holds, and what all of them come to."""

from dataclasses import dataclass

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.reading.loading import can
from regulars.core.records.reading.visibility import Rule, rules_of
from regulars.core.records.record_type import RecordType

ACTIONS = ("see", "change", "delete", "export")


@dataclass(frozen=True)
class Asked:
    """What the door answers for one deed with one record, and the rules it asked."""

    action: str
    is_allowed: bool
    rules: tuple[tuple[Rule, bool], ...]
    may_see: bool
    may_at_all: bool
    is_in_trash: bool = False


def ask_door(viewer: Viewer, action: str, record_type: type[RecordType], pk: int, *, is_trashed: bool) -> Asked:
    """Return what the viewer is answered who wants to do this with the record."""
    may_see, may_at_all = can(viewer, "see", record_type, pk), viewer.may(action, record_type.slug)
    # Taking out is seeing with one more right; only lists of what is alive go out.
    deed = "see" if action == "export" else action
    is_allowed = may_see and can(viewer, deed, record_type, pk)
    lies_in_trash = action == "export" and is_trashed
    if action == "export":
        is_allowed = is_allowed and may_at_all and not is_trashed
    return Asked(action, is_allowed, _rules(viewer, deed, record_type, pk), may_see, may_at_all, lies_in_trash)


def _rules(viewer: Viewer, action: str, record_type: type[RecordType], pk: int) -> tuple[tuple[Rule, bool], ...]:
    rules = rules_of(viewer, record_type, "t", action)
    flags = ", ".join(f"CASE WHEN {sql} THEN 1 ELSE 0 END" if sql else "1" for sql, _ in (r.condition for r in rules))
    params = [value for rule in rules for value in rule.condition[1]]
    rows = fetch_rows(f"SELECT {flags} FROM {record_type.table()} t WHERE t.id = %s", [*params, pk])
    return tuple(zip(rules, map(bool, rows[0]), strict=True)) if rows else ()
