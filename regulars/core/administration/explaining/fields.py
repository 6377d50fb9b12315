"""Which fields of a record somebody may read and write, as the forms and lists themselves ask it."""

from typing import Any

from django.utils.translation import gettext as _

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import (
    all_fields,
    group_is_writable,
    readable_fields,
    rights_slugs,
    sees_every,
    unseen_sources,
    writable_fields,
)
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import inside

JsonRow = dict[str, Any]


def fields_told(user: User, viewer: Viewer, record_type: type[RecordType]) -> list[JsonRow]:
    """Return each field and group of rows with "hidden", "read" or "write", and why where it is not "write"."""
    fields = all_fields(record_type, viewer.epoch)
    readable, writable = readable_fields(record_type, viewer), writable_fields(record_type, viewer)
    limits = _limiting_roles(user, record_type)
    told = []
    for name, field in fields.items():
        right = "write" if name in writable else "read" if name in readable else "hidden"
        says = _why(name, right, record_type, limits, is_system=field.readonly)
        if right == "hidden" and (source := next(iter(unseen_sources(record_type, name, viewer)), None)):
            says = _followed(source, viewer)
        told.append(_told(name, field.label, right, says))
    for group in record_type.children:
        is_read, is_written = (ask(group, record_type, viewer) for ask in (group_is_readable, group_is_writable))
        right = "hidden" if not is_read else "write" if is_written else "read"
        says = "" if right == "write" else _limited(group.name, group.hidden_with, limits)
        told.append(_told(group.name, group.label, right, says))
    return told


def _followed(source: tuple[str, str], viewer: Viewer) -> str:
    kind = find_type(source[0])
    told = {"source": f"{kind.plural}: {all_fields(kind)[source[1]].label}", "plural": inside(kind.plural)}
    if viewer.may("see", kind.slug) and not sees_every(viewer, kind.slug):
        return _("Worked out from all %(plural)s, of which only some may be seen.") % told
    return _("Worked out from “%(source)s”, which is hidden.") % told


def _told(name: str, label: str, right: str, says: str) -> JsonRow:
    return {"name": name, "label": label, "right": right, "says": says}


def _why(name: str, right: str, record_type: type[RecordType], limits: dict[str, list[str]], *, is_system: bool) -> str:
    if right == "write":
        return ""
    if name in limits:
        return _limited(name, (), limits)
    sources = [source for source in record_type.hidden_with.get(name, ()) if source in limits]
    if right == "hidden" and sources:
        return _("Worked out from “%(source)s”, which is hidden.") % {"source": sources[0]}
    return _("Nobody writes it: Regulars works it out.") if is_system else ""


def _limited(name: str, also: tuple[str, ...], limits: dict[str, list[str]]) -> str:
    roles = next((limits[one] for one in (name, *also) if one in limits), [])
    return _("Limited by every role: %(roles)s.") % {"roles": ", ".join(roles)} if roles else ""


def _limiting_roles(user: User, record_type: type[RecordType]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for role in user.roles.order_by("id"):
        for slug in rights_slugs(record_type):
            for name in () if role.administers else role.fields.get(slug, {}):
                if role.fields[slug][name] != "write":
                    found.setdefault(name, []).append(role.label)
    return found
