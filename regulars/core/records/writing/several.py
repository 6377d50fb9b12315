"""Bulk changes of fields that hold several values: added to what each record has, or taken away from it."""

from copy import deepcopy
from typing import Any

from regulars.core.records.snapshots import CUSTOM, MANY, Snapshot
from regulars.foundation.text import fold


def values_on(values: dict[str, Any], before: Snapshot) -> dict[str, Any]:
    """Return the values one record shall have; {"add": […]} and {"remove": […]} go by what it has."""
    return {
        name: _applied(value, before.get(f"{MANY}{name}", before.get(f"{CUSTOM}{name}")) or [])
        for name, value in values.items()
    }


def _applied(value: Any, held: Any) -> Any:
    step = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else ("", None)
    if not isinstance(step[1], list):
        return deepcopy(value)
    if step[0] == "add":
        return [*held, *step[1]]
    if step[0] == "remove":
        gone = {_key(one) for one in step[1]}
        return [one for one in held if _key(one) not in gone]
    return deepcopy(value)


def _key(one: Any) -> Any:
    if isinstance(one, dict):
        return str(one.get("id"))
    return fold(one) if isinstance(one, str) else str(one)
