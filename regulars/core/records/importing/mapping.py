"""The mapping a user sends: every target known and allowed, no single place taken twice."""

import re
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.importing.importers import importer_of
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.recognising.layouts import LEFT_OUT
from regulars.core.records.importing.targets import parse_target
from regulars.core.records.kinds import KINDS
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say
from regulars.foundation.text import fold


def check_mapping(imported: Import, mapping: list[dict[str, Any]], *, by: Viewer) -> list[dict[str, Any]]:
    """Return the mapping for all columns in order; raises Invalid naming the wrong column."""
    record_type = find_type(imported.record_type)
    importer = importer_of(record_type)
    allowed = {t.value for t in importer.targets(record_type, by)}
    bases = {parse_target(value).base for value in allowed}
    single = importer.clues(record_type, by).single
    names = [c["name"] for c in imported.columns]
    chosen = {m["column"]: m for m in imported.mapping} | {m["column"]: m for m in mapping}
    taken: dict[str, str] = {}
    checked = []
    for index, name in enumerate(names):
        one = chosen.get(index) or {}
        target, new_field = one.get("target") or None, one.get("new_field") or None
        if target == LEFT_OUT:
            target = None
        if target is not None:
            _check_target(name, target, allowed, bases)
            if target in single and target in taken:
                raise Invalid.field(
                    "mapping",
                    say("“{name}” and “{taken}” go to the same place; choose one.", name=name, taken=taken[target]),
                )
            taken[target] = name
        checked.append({"column": index, "target": target, "new_field": _check_new(name, new_field, by)})
    if set(chosen) - set(range(len(names))):
        raise Invalid.field("mapping", say("There is no such column in the file."))
    return checked


def _check_target(name: str, target: str, allowed: set[str], bases: set[str]) -> None:
    try:
        slot = parse_target(target)
    except ValueError:
        slot = None
    if (
        slot is None
        or (target not in allowed and slot.base not in bases)
        or (slot.base == "custom" and target not in allowed)
    ):
        raise Invalid.field(
            "mapping",
            say("“{name}” cannot go to {target}; choose a place from the list.", name=name, target=repr(target[:60])),
        )


def _check_new(name: str, new_field: Any, by: Viewer) -> dict[str, str] | None:
    if new_field is None:
        return None
    if not by.administers:
        raise Invalid.field("mapping", say("Only an administrator can make a new field for “{name}”.", name=name))
    if not isinstance(new_field, dict):
        raise Invalid.field(
            "mapping", say("Say what the new field for “{name}” is called and what it holds.", name=name)
        )
    label = str(new_field.get("label") or name).strip()[:120]
    kind = str(new_field.get("kind") or "text")
    if kind not in KINDS or not KINDS[kind].is_custom_kind:
        raise Invalid.field("mapping", say("A new field cannot be of the kind {kind}.", kind=repr(kind[:40])))
    return {"label": label, "kind": kind}


def slug_of(label: str) -> str:
    """Return the name under which a new field is kept."""
    return re.sub(r"[^a-z0-9]+", "_", fold(label)).strip("_")[:50] or "field"
