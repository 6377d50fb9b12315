"""Fields are declared once, on the Django model; here they become what the engine knows."""

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models

from regulars.core.records import columns as own
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.registry import all_record_types
from regulars.foundation.caching import cached

# The first class that fits decides; own columns come before Django's.
_KINDS: list[tuple[type[models.Field], str]] = [
    (own.Choice, "choice"),
    (own.RichText, "rich_text"),
    (own.PartialDateText, "partial_date"),
    (own.Duration, "duration"),
    (own.Percent, "percent"),
    (own.Amount, "money"),
    (models.BooleanField, "yes_no"),
    (models.DateTimeField, "timestamp"),
    (models.DateField, "date"),
    (models.IntegerField, "number"),
    (models.DecimalField, "number"),
    (models.EmailField, "email"),
    (models.URLField, "url"),
    (models.TextField, "long_text"),
    (models.CharField, "text"),
]
SYSTEM_FIELDS = ("created_at", "changed_at")


@cached
def built_in_fields(record_type: type[RecordType]) -> tuple[Field, ...]:
    """Return the fields that record.py names, in its order, then the moments the system keeps."""
    named = [f if isinstance(f, Field) else derive_field(record_type.model, f) for f in record_type.fields]
    kept = [f for f in SYSTEM_FIELDS if _has(record_type.model, f)]
    return (*named, *(derive_field(record_type.model, f) for f in kept))


@cached
def child_fields(group: ChildGroup) -> tuple[Field, ...]:
    """Return the fields of a parent's child rows."""
    return tuple(derive_field(group.model, name) for name in group.fields)


def derive_field(model: type[models.Model], name: str) -> Field:
    """Return the engine's field for a model field; raises LookupError for a class it cannot place."""
    column: Any = model._meta.get_field(name)
    key: str = next((str(f.column) for f in model._meta.fields if isinstance(f, own.KeyOf) and f.source == name), "")
    kind, target = _kind_and_target(column)
    if kind == "text" and column.choices:
        kind = "choice"
    return Field(
        name=name,
        label=str(column.verbose_name)[:1].upper() + str(column.verbose_name)[1:],
        kind=KINDS[_KIND_BY_NAME.get(name, kind) if kind == "text" else kind],
        help=str(column.help_text),
        required=not column.blank and not column.has_default() and column.editable and kind != "yes_no",
        unique=column.unique,
        readonly=not column.editable,
        column=column.column,
        key_column=key,
        number_column=f"{name}_key" if name == "phone" and _has(model, f"{name}_key") else "",
        nullable=column.null,
        second_column=getattr(column, "currency", ""),
        choices=_choices(column),
        target=target,
        default=None if not column.has_default() or callable(column.default) else column.default,
        max_length=column.max_length,
        decimals=getattr(column, "decimal_places", 0) if kind in ("number", "percent") else None,
        minimum=0 if isinstance(column, models.PositiveIntegerField | models.PositiveSmallIntegerField) else None,
        # Its own validators: those of the column say what this database holds, another holds more.
        maximum=next((int(one.limit_value) for one in column._validators if isinstance(one, MaxValueValidator)), None),
    )


# A column's name says what a CharField alone cannot.
_KIND_BY_NAME = {"email": "email", "phone": "phone"}
_TARGETS: dict[str, str] = {}


def name_target(model_label: str, slug: str) -> None:
    """Say which record type a link to a model leads to, where several share its table."""
    _TARGETS[model_label] = slug


def _kind_and_target(column: Any) -> tuple[str, str]:
    if isinstance(column, models.ForeignKey):
        label = column.remote_field.model._meta.label
        if label == "access.User":
            return "user", ""
        if label == "files.File":
            return ("picture" if column.name == "picture" else "file"), ""
        return "link", _TARGETS.get(label) or _slug_of(label)
    for known, slug in _KINDS:
        if isinstance(column, known):
            return slug, ""
    raise LookupError(f"No field kind fits the column {column}.")


def _slug_of(model_label: str) -> str:
    return next((t.slug for t in all_record_types() if t.model._meta.label == model_label), "")


def _choices(column: Any) -> tuple[dict[str, str], ...]:
    colors = getattr(column, "colors", {})
    pairs = column.choices or ()
    return tuple({"value": v, "label": str(label), "color": colors.get(v, "gray")} for v, label in pairs)


def _has(model: type[models.Model], name: str) -> bool:
    return any(f.name == name for f in model._meta.fields)
