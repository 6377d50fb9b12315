"""Defining, changing and archiving custom fields."""

import re
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from regulars.core.access.viewer import Viewer, lock_house, raise_epoch
from regulars.core.database.rows import fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.declared import declared
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, Refused
from regulars.core.records.custom.choices import by_choices, check_choices_unused, read_choices
from regulars.core.records.custom.events import FieldAdded, FieldArchived, FieldChanged
from regulars.core.records.custom.indexes import add_index, drop_index
from regulars.core.records.custom.offered import can_be_unique, offered_kinds
from regulars.core.records.custom.options import check_fitting, read_options, target_of
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.fields import custom_field
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import CustomField
from regulars.core.records.reading.expressions import compare_expression
from regulars.core.records.reading.visibility import join_conditions, of_the_type
from regulars.core.records.registry import known_type
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.searching import index_holders
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import say
from regulars.foundation.text import clean

SLUG = "custom_fields"
MOST_FIELDS = 200
_NAME = re.compile(r"[a-z][a-z0-9_]{0,58}")


def define_field(values: dict[str, Any], *, by: Viewer) -> CustomField:
    """Add a field to a record type; it is in forms, lists, filters and the API at once. Raises Invalid, Refused."""
    _require_administrator(by)
    record_type = known_type(str(values.get("type")))
    if record_type is None:
        raise Invalid.field("type", say("Say which kind of record the field is for, for example people."))
    if record_type.subtypes:
        raise Invalid.field(
            "type", say("Add the field to one of: {values}.", values=", ".join(record_type.subtypes.values()))
        )
    with write_transaction():
        lock_house()
        taken = {f.name for f in built_in_fields(record_type)} | {g.name for g in record_type.children}
        added = set(CustomField.objects.filter(record_type=record_type.slug).values_list("name", flat=True))
        if len(added) >= MOST_FIELDS:
            raise Invalid(
                say(
                    "{plural} have {most_fields} added fields already; archive some first.",
                    plural=record_type.plural,
                    most_fields=MOST_FIELDS,
                )
            )
        row = CustomField(record_type=record_type.slug, kind=_kind(values), position=len(added))
        row.label = _label(values.get("label"))
        row.name = _name(values.get("name") or row.label, taken | added)
        _assign(row, values)
        row.save()
        add_index(record_type, custom_field(row))
        changes = house_change(SLUG, row.pk, None, field_state(row))
        _tell(FieldAdded(label=row.label, plural=declared(record_type, "plural").lower()), row, by, changes)
    return row


def change_field(row: CustomField, values: dict[str, Any], *, by: Viewer) -> CustomField:
    """Change a field's words, limits or choices; its kind and name stay, for its values depend on them."""
    _require_administrator(by)
    for fixed in ("kind", "name", "type"):
        if fixed in values and values[fixed] != getattr(row, "record_type" if fixed == "type" else fixed):
            raise Invalid.field(fixed, say("This cannot be changed any more; add a new field instead."))
    with write_transaction():
        was = field_state(row)
        if "label" in values:
            row.label = _label(values["label"])
        labels = row.choices
        _assign(row, values)
        row.save()
        changes = house_change(SLUG, row.pk, was, field_state(row))
        _tell(FieldChanged(label=row.label, plural=row.record_type), row, by, changes)
        if row.choices != labels and row.archived_at is None:
            index_holders(find_type(row.record_type), custom_field(row))
    return row


def archive_field(row: CustomField, *, by: Viewer, archived: bool = True) -> CustomField:
    """Take a field out of use, or bring it back; its values are kept."""
    _require_administrator(by)
    with write_transaction():
        was = field_state(row)
        row.archived_at = timezone.now() if archived else None
        if row.is_unique and not archived:
            _check_unique_now(row)
        row.save(update_fields=["archived_at"])
        if archived:
            drop_index(custom_field(row))
        else:
            add_index(find_type(row.record_type), custom_field(row))
        changes = house_change(SLUG, row.pk, was, field_state(row))
        _tell(FieldArchived(label=row.label, plural=row.record_type), row, by, changes)
        index_holders(find_type(row.record_type), custom_field(row))
    return row


def field_state(row: CustomField) -> Snapshot:
    """Return how an added field stands, in the words of those who change it."""
    return {
        "label": row.label,
        "help": row.help,
        "choices": row.choices,
        "required": row.is_required,
        "unique": row.is_unique,
        "default": row.default,
        "options": row.options,
        "archived": row.archived_at is not None,
    }


def _assign(row: CustomField, values: dict[str, Any]) -> None:
    check_fitting(row.kind, values)
    if "help" in values:
        row.help = clean(str(values["help"] or ""))[:240]
    if "choices" in values or (row.kind in ("choice", "choices") and not row.choices):
        choices = read_choices(values.get("choices"), needed=row.kind in ("choice", "choices"))
        if row.pk:
            check_choices_unused(custom_field(row), row.record_type, choices)
        row.choices = choices
    for given, column in (("required", "is_required"), ("unique", "is_unique")):
        if given in values:
            setattr(row, column, bool(values[given]))
    if row.is_unique and not can_be_unique(row.kind):
        raise Invalid.field("unique", say("Only texts and numbers can be unique."))
    if row.is_unique and row.pk:
        _check_unique_now(row)
    if row.kind in ("link", "links"):
        row.target = target_of(values.get("target") or row.target).slug
    options = values.get("options")
    if isinstance(options, dict):
        row.options = {**row.options, **read_options(row.kind, options)}
    row.default = _default(row, values.get("default", row.default))


def _default(row: CustomField, value: Any) -> Any:
    if value in (None, ""):
        return None
    field, value = custom_field(row), by_choices(row.choices, value)
    try:
        field.kind.parse(value, field)
    except ValueError as wrong:
        raise Invalid.field("default", str(wrong)) from None
    return value


def _check_unique_now(row: CustomField) -> None:
    record_type, value = find_type(row.record_type), compare_expression(custom_field(row), "t")
    alive, params = join_conditions(
        [(f"{value} IS NOT NULL AND t.trashed_at IS NULL", []), of_the_type(record_type, "t")]
    )
    double = fetch_value(
        f"SELECT 1 FROM {record_type.table()} t WHERE {alive} GROUP BY {value} HAVING COUNT(*) > 1 LIMIT 1", params
    )
    if double:
        raise Invalid.field("unique", say("Some records have the same value here; change them first."))


def _kind(values: dict[str, Any]) -> str:
    kind = values.get("kind")
    if not isinstance(kind, str) or kind not in offered_kinds():
        raise Invalid.field("kind", say("Choose one of: {offered_kinds}.", offered_kinds=", ".join(offered_kinds())))
    return kind


def _label(label: Any) -> str:
    text = clean(str(label or "")).strip()
    if not 0 < len(text) <= 120:
        raise Invalid.field("label", say("Give the field a name of at most 120 characters."))
    return text


def _name(wanted: Any, taken: set[str]) -> str:
    stem = slugify(str(wanted)).replace("-", "_")[:50] or "field"
    stem = stem if _NAME.fullmatch(stem) else f"field_{stem}"[:50]
    name, number = stem, 1
    while name in taken or name in ("id", "version", "title", "type", "children", "custom"):
        number += 1
        name = f"{stem}_{number}"
    return name


def _require_administrator(by: Viewer) -> None:
    if not by.administers:
        raise Refused(say("Only an administrator can add and change fields."))


def _tell(event: Any, row: CustomField, by: Viewer, changes: list[ChangeMade]) -> None:
    record(event, by=by, about=About("", None, row.label), changes=changes)
    raise_epoch()
