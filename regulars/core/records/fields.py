"""The fields of a record type as one viewer may see them; custom fields stand beside built-in ones."""

from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.problems import BadRequest
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.models import CustomField, Workspace
from regulars.core.records.record_type import RecordType
from regulars.foundation.caching import cached_lately

Fields = dict[str, Field]


def all_fields(record_type: type[RecordType], epoch: int = 0) -> Fields:
    """Return every field of a record type, hidden or not."""
    return _all_fields(record_type, epoch or current_epoch())


def readable_fields(record_type: type[RecordType], viewer: Viewer) -> Fields:
    """Return the fields that the viewer may see; to her the others do not exist."""
    return _readable_fields(record_type, viewer, viewer.epoch or current_epoch())


@cached_lately(most=4096)
def _readable_fields(record_type: type[RecordType], viewer: Viewer, epoch: int) -> Fields:
    fields = all_fields(record_type, epoch)
    hidden = {n for slug in rights_slugs(record_type) for n, r in viewer.fields.get(slug, {}).items() if r == "hidden"}
    if not hidden:
        return fields
    # What is worked out from a hidden field would tell it.
    hidden |= {n for n, sources in record_type.hidden_with.items() if hidden.intersection(sources)}
    return {n: f for n, f in fields.items() if n not in hidden}


def writable_fields(record_type: type[RecordType], viewer: Viewer) -> Fields:
    """Return the fields that the viewer may write."""
    limited = {n for slug in rights_slugs(record_type) for n in viewer.fields.get(slug, {})}
    return {n: f for n, f in all_fields(record_type, viewer.epoch).items() if n not in limited and not f.readonly}


def rights_slugs(record_type: type[RecordType]) -> list[str]:
    """Return the slugs under which rights are given: a type over several others is limited by each."""
    return [record_type.slug, *record_type.subtypes.values()]


def find_field(fields: Fields, name: str) -> Field:
    """Return the field; an unknown and a hidden one are refused in the same words."""
    found = fields.get(name)
    if found is None:
        raise BadRequest(f"There is no field called “{name[:60]}” here.")
    return found


@cached_lately(most=512)
def _all_fields(record_type: type[RecordType], epoch: int) -> Fields:
    built_in = {f.name: f for f in built_in_fields(record_type)}
    slugs = [record_type.slug]
    added = CustomField.objects.filter(record_type__in=slugs, archived_at=None).order_by("position", "id")
    return built_in | {row.name: custom_field(row) for row in added}


def custom_field(row: CustomField) -> Field:
    """Return the engine's field for a stored definition."""
    return Field(
        name=row.name,
        label=row.label,
        kind=KINDS[row.kind],
        help=row.help,
        required=row.is_required,
        unique=row.is_unique,
        custom_id=row.pk,
        choices=tuple({"value": c["value"], "label": c["label"], "color": c.get("color", "gray")} for c in row.choices),
        target=row.target,
        default=row.default,
        max_length=row.options.get("max_length", 1000 if row.kind != "long_text" else 50_000),
        decimals=row.options.get("decimals"),
        currency=row.options.get("currency", "") or (_currency() if row.kind == "money" else ""),
    )


def _currency() -> str:
    return Workspace.objects.values_list("currency", flat=True).first() or "EUR"
