"""Columns without a home become custom fields when the import begins; the dry run judges their values before."""

from django.utils.text import slugify

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Refused
from regulars.core.records.byproducts import byproduct_made
from regulars.core.records.custom.indexes import add_index
from regulars.core.records.fields import all_fields, custom_field
from regulars.core.records.importing.mapping import slug_of
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.new_choices import Labels
from regulars.core.records.models import CustomField
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say


def plan_new_fields(imported: Import, labels: Labels) -> dict[int, CustomField]:
    """Return by column the custom fields that the mapping asks for: those that are there already, or unsaved ones."""
    slug = imported.record_type
    known = {(f.label, f.kind): f for f in CustomField.objects.filter(record_type=slug, archived_at=None)}
    taken = set(all_fields(find_type(slug)))
    taken.update(CustomField.objects.filter(record_type=slug).values_list("name", flat=True))
    planned: dict[int, CustomField] = {}
    for one in imported.mapping:
        if not one.get("new_field") or one["target"]:
            continue
        label, kind, column = one["new_field"]["label"], one["new_field"]["kind"], one["column"]
        row = known.get((label, kind))
        if row is None:
            row = CustomField(record_type=slug, name=_free_name(slug_of(label), taken), label=label, kind=kind)
            row.position, row.choices = len(taken), _choices(labels.get(column, ()))
            known[label, kind] = row
        taken.add(row.name)
        planned[column] = row
    return planned


def make_new_fields(imported: Import, labels: Labels, *, by: Viewer) -> list[ChangeMade]:
    """Make the custom fields that the mapping asks for, in the open transaction, and point their columns at them.

    Returns what was made, for the import's entry.
    """
    planned = plan_new_fields(imported, labels)
    if not planned:
        return []
    if not by.administers:
        raise Refused(say("Only an administrator can make new fields. Leave those columns out, or ask one."))
    made: list[ChangeMade] = []
    for one in imported.mapping:
        row = planned.get(one["column"])
        if row is None:
            continue
        if row._state.adding:
            row.save()
            add_index(find_type(imported.record_type), custom_field(row))
            made.append(byproduct_made(row))
        one["target"], one["new_field"] = f"custom:{row.name}", None
    raise_epoch()
    return made


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def _choices(labels: list[str] | tuple[str, ...]) -> list[dict[str, str]]:
    taken: set[str] = set()
    choices = []
    for place, label in enumerate(labels, 1):
        value = _free_name(slugify(label).replace("-", "_")[:60] or f"choice_{place}", taken)
        taken.add(value)
        choices.append({"value": value, "label": label, "color": "gray"})
    return choices
