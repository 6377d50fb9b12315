"""Columns without a home become custom fields when the import begins."""

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Refused
from regulars.core.records.custom.indexes import add_index
from regulars.core.records.fields import all_fields, custom_field
from regulars.core.records.history.byproducts import byproduct_made
from regulars.core.records.importing.mapping import slug_of
from regulars.core.records.importing.models import Import
from regulars.core.records.models import CustomField
from regulars.core.records.registry import record_type as find_type


def make_new_fields(imported: Import, *, by: Viewer) -> list[ChangeMade]:
    """Make the custom fields that the mapping asks for, in the open transaction, and point their columns at them.

    Returns what was made, for the import's entry.
    """
    wanted = [m for m in imported.mapping if m.get("new_field") and not m["target"]]
    if not wanted:
        return []
    if not by.administers:
        raise Refused("Only an administrator can make new fields. Leave those columns out, or ask one.")
    record_type = find_type(imported.record_type)
    known = all_fields(record_type)
    taken = set(known) | set(CustomField.objects.filter(record_type=record_type.slug).values_list("name", flat=True))
    made: list[ChangeMade] = []
    for one in wanted:
        label, kind = one["new_field"]["label"], one["new_field"]["kind"]
        same = next((f for f in known.values() if f.custom and f.label == label and f.kind.slug == kind), None)
        name = same.name if same else _free_name(slug_of(label), taken)
        if same is None:
            choices = _choices(imported, one["column"]) if kind in ("choice", "choices") else []
            row = CustomField.objects.create(
                record_type=record_type.slug, name=name, label=label, kind=kind, choices=choices, position=len(taken)
            )
            add_index(record_type, custom_field(row))
            made.append(byproduct_made(row))
        taken.add(name)
        one["target"], one["new_field"] = f"custom:{name}", None
    raise_epoch()
    return made


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def _choices(imported: Import, column: int) -> list[dict[str, str]]:
    """Choices are what the sample shows; a value beyond them refuses its row with a reason."""
    samples = imported.columns[column]["samples"]
    return [{"value": slug_of(text), "label": text, "color": "gray"} for text in samples]
