"""Of the contact points of one kind, and of the addresses, exactly one is primary."""

from collections.abc import Callable
from typing import Any

from regulars.commons.directory.party.children import CHILDREN
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save

Row = dict[str, Any]
_KINDS: dict[str, Callable[[Row], Any]] = {"contact_points": lambda row: row.get("kind"), "addresses": lambda row: ""}


def settle_primaries(save: Save) -> None:
    """Make one row of each kind the primary one.

    One that was marked just now takes the place of the one before; where none is left, the first takes it. Raises
    Invalid, naming the rows, where two were marked at once.
    """
    errors: list[dict[str, str]] = []
    for name, kind_of in _KINDS.items():
        rows = save.children.get(name, [])
        were = _stored_primaries(save, name) if rows else {}
        for row in rows:
            if "is_primary" not in row:
                row["is_primary"] = row.get("id") in were
        for kind in dict.fromkeys(kind_of(row) for row in rows):
            marked = [row for row in rows if kind_of(row) == kind and row["is_primary"]]
            fresh = [row for row in marked if were.get(row.get("id"), "none") != kind]
            if len(fresh) > 1:
                places = [place for place, row in enumerate(rows) if any(row is one for one in fresh)]
                errors += [{"field": f"children.{name}.{place}.is_primary", "message": _ONLY_ONE} for place in places]
                continue
            chosen = (fresh or marked or [row for row in rows if kind_of(row) == kind])[0]
            for row in rows:
                if kind_of(row) == kind:
                    row["is_primary"] = row is chosen
    if errors:
        raise Invalid(_ONLY_ONE, errors=errors)


_ONLY_ONE = "Only one of each kind can be the primary one; mark just one."


def _stored_primaries(save: Save, name: str) -> dict[Any, Any]:
    """The kinds of the rows that are primary as stored, by their ids."""
    group = next(group for group in CHILDREN if group.name == name)
    return {row.pk: _KINDS[name](vars(row)) for row in save.stored_rows(group) if row.is_primary}
