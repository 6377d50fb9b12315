"""Bulk changes of fields that hold several values: added to what each record has, or taken away from it."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from regulars.core.records.beside import values_beside
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshots import CUSTOM, MANY, Snapshot
from regulars.foundation.text import fold


def values_on(values: dict[str, Any], before: Snapshot) -> dict[str, Any]:
    """Return the values one record shall have; {"add": […]} and {"remove": […]} go by what it has."""
    return {
        name: _applied(value, before.get(f"{MANY}{name}", before.get(f"{CUSTOM}{name}")) or [])
        for name, value in values.items()
    }


def is_same_for_all(values: dict[str, Any]) -> bool:
    """Whether the values do not depend on what a record has."""
    return not any(_step(value) for value in values.values())


def held_values(record_type: type[RecordType], rows: Sequence[Any]) -> dict[int, Snapshot]:
    """Return what each record has in the fields that may hold several values."""
    beside = values_beside(record_type, [row.pk for row in rows])
    return {row.pk: {f"{CUSTOM}{k}": v for k, v in row.custom.items()} | beside.get(row.pk, {}) for row in rows}


def _step(value: Any) -> tuple[str, list[Any]] | None:
    name, given = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else ("", None)
    return (name, given) if name in ("add", "remove") and isinstance(given, list) else None


def _applied(value: Any, held: Any) -> Any:
    step = _step(value)
    if step is None:
        return deepcopy(value)
    if step[0] == "add":
        return [*held, *step[1]]
    gone = {_key(one) for one in step[1]}
    return [one for one in held if _key(one) not in gone]


def _key(one: Any) -> Any:
    if isinstance(one, dict):
        return str(one.get("id"))
    return fold(one) if isinstance(one, str) else str(one)
