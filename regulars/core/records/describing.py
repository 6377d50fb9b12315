"""Describe: what a program must know of every type, field, choice and right."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.custom.offered import offered_kinds
from regulars.core.records.deriving import child_fields
from regulars.core.records.field import Field
from regulars.core.records.fields import group_is_writable, readable_fields, writable_fields
from regulars.core.records.home_currency import home_currency
from regulars.core.records.models import Workspace
from regulars.core.records.panels import panels_of
from regulars.core.records.reading.far_fields import far_fields
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.record_type import ChildGroup, RecordType, Verb
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.rooms import rooms
from regulars.core.words import say

JsonRow = dict[str, Any]


def describe_house(viewer: Viewer) -> JsonRow:
    """Return the company, the record types this viewer may see, and the rooms of the menu."""
    workspace = Workspace.objects.first() or Workspace()
    seen = [brief(t, viewer) for t in all_record_types() if sees(viewer, t)]
    # Who asks for a kind to begin with takes the first: one that stands in the menu.
    types = sorted(seen, key=lambda one: not one["in_menu"])
    return {
        "company": {
            "name": workspace.company,
            "currency": workspace.currency,
            "zone": workspace.zone,
            "language": workspace.language,
            "country": workspace.country,
            "trash_days": workspace.trash_days,
        },
        "types": types,
        "rooms": [room for room in rooms() if any(t["room"] == room["slug"] for t in types)],
        "custom_kinds": offered_kinds(),
        "schema_version": viewer.epoch,
    }


def sees(viewer: Viewer, record_type: type[RecordType]) -> bool:
    """Whether the viewer may see at least some records of the type."""
    slugs = list(record_type.subtypes.values()) or [record_type.slug]
    return any(viewer.may("see", slug) for slug in slugs)


def brief(record_type: type[RecordType], viewer: Viewer) -> JsonRow:
    """Return the words and rights of a record type."""
    rights = viewer.rights_for(record_type.slug)
    creates = rights.create and record_type.can_create and not record_type.subtypes
    return {
        "type": record_type.slug,
        "label": record_type.label,
        "plural": record_type.plural,
        "icon": record_type.icon,
        "room": record_type.room,
        "in_menu": record_type.in_menu,
        "is_setting": record_type.is_setting,
        "rights": {
            "create": creates,
            "change": rights.change != "none" and not record_type.is_ledger,
            "delete": rights.delete != "none" and not record_type.is_ledger,
            "export": rights.export,
            "import": creates and record_type.can_import,
        },
    }


def describe_type(record_type: type[RecordType], viewer: Viewer) -> JsonRow:
    """Return everything about a record type that this viewer may know."""
    fields = readable_fields(record_type, viewer)
    writable = writable_fields(record_type, viewer)
    kept = [n for n in record_type.columns if n in fields]
    return brief(record_type, viewer) | {
        "title_field": record_type.title_field,
        "subtitle_fields": [n for n in record_type.subtitle_fields if n in fields],
        "fields": [describe_field(f, viewer, writable=n in writable) for n, f in fields.items()],
        "children": [
            {
                "name": g.name,
                "label": g.label,
                "label_one": g.label_one,
                "fields": _child_fields(g, record_type, viewer),
            }
            for g in record_type.children
            if group_is_readable(g, record_type, viewer)
        ],
        "form": _form(record_type, fields),
        "columns": kept,
        "sort": ",".join(k for k in record_type.sort.split(",") if k.lstrip("-") in fields),
        "boards": [n for n in record_type.boards if n in fields] + [n for n, f in fields.items() if _boards(f)],
        "calendars": [n for n in record_type.calendars if n in fields] + [n for n, f in fields.items() if _is_day(f)],
        "panels": [
            {"slug": p.slug, "label": p.label, "type": p.record_type, "field": p.field}
            for p in panels_of(record_type)
            if sees(viewer, find_type(p.record_type)) and p.field in readable_fields(find_type(p.record_type), viewer)
        ],
        "verbs": [_describe_verb(v, viewer) for v in record_type.verbs],
        "has_timeline": record_type.is_subject,
        "can_merge": record_type.merging is not None,
        "export_formats": list(record_type.export_formats),
    }


def _child_fields(group: ChildGroup, record_type: type[RecordType], viewer: Viewer) -> list[JsonRow]:
    writable = group_is_writable(group, record_type, viewer)
    return [describe_field(f, viewer, writable=writable and not f.readonly) for f in child_fields(group)]


def _describe_verb(verb: Verb, viewer: Viewer) -> JsonRow:
    return {
        "slug": verb.slug,
        "label": verb.label,
        "icon": verb.icon,
        "danger": verb.danger,
        "fields": [describe_field(f, viewer, writable=True) for f in verb.fields],
    }


def describe_field(field: Field, viewer: Viewer, *, writable: bool, deep: bool = True) -> JsonRow:
    """Return what a program must know of one field."""
    through = None
    if deep and field.kind.slug == "link" and field.target:
        target = find_type(field.target)
        through = [
            describe_field(f, viewer, writable=False, deep=False)
            for f in (places[0][1] for places in far_fields(target, viewer).values())
            if f.operators and f.name not in ("created_at", "changed_at")
        ]
    return {
        "name": field.name,
        "label": field.label,
        "help": field.help,
        "kind": field.kind.slug,
        "of": field.of or None,
        "required": field.required,
        "unique": field.unique,
        "readonly": field.readonly or not writable or (field.many is not None and field.save is None),
        "custom": field.custom,
        "custom_id": field.custom_id,
        "choices": list(field.choices),
        "target": field.target or None,
        "operators": list(field.operators) if not field.compute else [],
        "sortable": field.sortable,
        "groupable": field.groupable or (field.many is not None and field.kind.is_many),
        "summable": field.summable,
        "default": field.default,
        "max_length": field.max_length,
        "decimals": field.decimals,
        "currency": field.currency or (home_currency() if field.kind.slug == "money" else None),
        "through": through,
    }


def _form(record_type: type[RecordType], fields: dict[str, Field]) -> list[JsonRow]:
    sections = [{"label": s.label, "fields": [n for n in s.fields if n in fields]} for s in record_type.form]
    added = [n for n, f in fields.items() if f.custom]
    return [s for s in [*sections, {"label": say("More"), "fields": added}] if s["fields"]]


def _boards(field: Field) -> bool:
    return field.custom and field.kind.slug == "choice"


def _is_day(field: Field) -> bool:
    return field.custom and field.kind.slug in ("date", "partial_date", "instant")
