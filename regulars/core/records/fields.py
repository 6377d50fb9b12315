"""The fields of a record type as one viewer may see them; custom fields stand beside built-in ones."""

from collections.abc import Iterable

from django.db.models import Model

from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.problems import BadRequest
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.home_currency import home_currency
from regulars.core.records.kinds import KINDS
from regulars.core.records.models import CustomField
from regulars.core.records.record_type import ChildGroup, RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.sensitive.marks import marked_in
from regulars.core.records.tagging import own_rows
from regulars.core.worded import replaced
from regulars.core.words import say
from regulars.foundation.caching import cached_lately

Fields = dict[str, Field]


def all_fields(record_type: type[RecordType], epoch: int = 0) -> Fields:
    """Return every field of a record type, hidden or not."""
    return _all_fields(record_type, epoch or current_epoch())


def readable_fields(record_type: type[RecordType], viewer: Viewer) -> Fields:
    """Return the fields that the viewer may see; to her the others do not exist."""
    return _readable_fields(record_type, viewer, viewer.epoch or current_epoch())


_followed: dict[type[Model], dict[str, tuple[tuple[str, str], ...]]] = {}


def follows(model: type[Model], name: str, *, of: Iterable[tuple[str, str]]) -> None:
    """Say that a kept field of a table is worked out from fields of other record types, as (type, field).

    Who may not see one of those does not see what is worked out from it either.
    """
    _followed.setdefault(model, {})[name] = tuple(of)


@cached_lately(most=4096)
def _readable_fields(record_type: type[RecordType], viewer: Viewer, epoch: int) -> Fields:
    fields = all_fields(record_type, epoch)
    hidden = {n for slug in rights_slugs(record_type) for n, r in viewer.fields.get(slug, {}).items() if r == "hidden"}
    hidden |= {n for n in _followed.get(record_type.model, {}) if unseen_sources(record_type, n, viewer)}
    if not hidden:
        return fields
    # What is worked out from a hidden field would tell it.
    hidden |= {n for n, sources in record_type.hidden_with.items() if hidden.intersection(sources)}
    return {n: f for n, f in fields.items() if n not in hidden}


def unseen_sources(record_type: type[RecordType], name: str, viewer: Viewer) -> list[tuple[str, str]]:
    """Return from which fields of other types, as (type, field), one follows of which the viewer may not see all."""
    sources = _followed.get(record_type.model, {}).get(name, ())
    return [(t, f) for t, f in sources if not sees_every(viewer, t) or viewer.field_right(t, f) == "hidden"]


def sees_every(viewer: Viewer, slug: str) -> bool:
    """Whether the viewer's roles let her see the records of a type whosever they are."""
    scope = viewer.rights_for(slug).scope("see")
    if scope in ("own", "team"):
        # What is nobody's and leads through nothing is seen by all who see any, as `visible_condition` has it.
        kind = find_type(slug)
        return kind.owner is None and not kind.through and not kind.is_about_any and not kind.subtypes
    return scope == "all"


def writable_fields(record_type: type[RecordType], viewer: Viewer) -> Fields:
    """Return the fields that the viewer may write."""
    limited = limited_fields(record_type, viewer)
    return {n: f for n, f in all_fields(record_type, viewer.epoch).items() if n not in limited and not f.readonly}


def limited_fields(record_type: type[RecordType], viewer: Viewer) -> set[str]:
    """Return the names of the fields that the viewer may not write, hidden or read only."""
    return {name for slug in rights_slugs(record_type) for name in viewer.fields.get(slug, {})}


def group_is_writable(group: ChildGroup, record_type: type[RecordType], viewer: Viewer) -> bool:
    """Whether the viewer may write a group of child rows: not where a field that is kept in them is limited."""
    return limited_fields(record_type, viewer).isdisjoint({group.name, *group.hidden_with})


def rights_slugs(record_type: type[RecordType]) -> list[str]:
    """Return the slugs under which rights are given: a type over several others is limited by each."""
    return [record_type.slug, *record_type.subtypes.values()]


def find_field(fields: Fields, name: str) -> Field:
    """Return the field; an unknown and a hidden one are refused in the same words."""
    found = fields.get(name)
    if found is None:
        raise no_field(name)
    return found


def no_field(name: str) -> BadRequest:
    """Return what to raise for a field that is not there, or hidden."""
    return BadRequest(say("There is no field called “{name}” here.", name=name[:60]))


@cached_lately(most=512)
def _all_fields(record_type: type[RecordType], epoch: int) -> Fields:
    built_in = {f.name: f for one in built_in_fields(record_type) if (f := _with_choices(one))}
    slugs = [record_type.slug]
    added = CustomField.objects.filter(record_type__in=slugs, archived_at=None).order_by("position", "id")
    fields = built_in | {row.name: custom_field(row) for row in added}
    marked = marked_in(record_type, epoch)
    return {n: replaced(f, sensitive_in=marked[n]) if n in marked else f for n, f in fields.items()}


def _with_choices(field: Field) -> Field | None:
    if field.choices_from is None:
        return field
    choices = field.choices_from()
    return replaced(field, choices=choices) if choices else None


def custom_field(row: CustomField) -> Field:
    """Return the engine's field for a stored definition."""
    many, save = own_rows(row.pk) if row.kind == "tags" else (None, None)
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
        many=many,
        save=save,
        currency=row.options.get("currency", "") or (home_currency() if row.kind == "money" else ""),
    )
