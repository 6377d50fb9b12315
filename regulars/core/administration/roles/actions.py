"""Verbs for roles: add, change, remove."""

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from regulars.core.access.models import Role
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.people_events import RoleChanged
from regulars.core.administration.roles.checking import check_fields, check_rights
from regulars.core.administration.roles.giving import require_may_give
from regulars.core.administration.roles.search_guard import guard_search
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, Refused

_COLUMNS = ("label", "help", "administers", "rights", "fields")
_EVERYTHING = {"*": {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}}


def add_role(values: dict[str, Any], *, by: Viewer, copy_of: Role | None = None) -> Role:
    """Add a role, from scratch or as a copy of another."""
    require_administrator(by, to="add roles")
    role = Role(slug=_free_slug(values["label"]))
    for name in _COLUMNS[1:] if copy_of else ():
        setattr(role, name, getattr(copy_of, name))
    with transaction.atomic():
        _assign(role, values, by)
        role.save()
        _tell("added", role, by, {}, _told(role))
    return role


def change_role(role: Role, *, values: dict[str, Any], by: Viewer) -> Role:
    """Change one of the roles that this business added; the built-in ones stay as they are."""
    require_administrator(by, to="change roles")
    _require_own(role, "changed")
    before = _told(role)
    with transaction.atomic():
        _assign(role, values, by)
        role.save()
        if _told(role) != before:
            _tell("changed", role, by, before, _told(role))
    return role


def remove_role(role: Role, *, by: Viewer) -> None:
    """Remove a role that nobody has any more."""
    require_administrator(by, to="remove roles")
    _require_own(role, "removed")
    with transaction.atomic():
        count = role.users.count()
        if count:
            held = "1 user has" if count == 1 else f"{count} users have"
            raise Invalid(f"{held} this role. Give them another one first, then remove it.")
        _tell("removed", role, by, _told(role), {})
        role.delete()


def _assign(role: Role, values: dict[str, Any], by: Viewer) -> None:
    for name in _COLUMNS:
        if values.get(name) is not None:
            setattr(role, name, values[name])
    if Role.objects.filter(label__iexact=role.label).exclude(pk=role.pk).exists():
        raise Invalid.field("label", f"There is a role called “{role.label}” already. Choose another name.")
    if role.administers:
        # Whoever gives out rights can take any: half rights beside them would only deceive.
        role.rights, role.fields = _EVERYTHING, {}
    check_rights(role.rights)
    check_fields(role.fields)
    require_may_give(role, by=by)


def _require_own(role: Role, verb: str) -> None:
    if role.is_builtin:
        raise Refused(f"The built-in role “{role.label}” cannot be {verb}. Copy it and use the copy.")


def _free_slug(label: str) -> str:
    stem = slugify(label)[:30] or "role"
    slug, number = stem, 1
    while Role.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _told(role: Role) -> dict[str, Any]:
    return {name: getattr(role, name) for name in _COLUMNS}


def _tell(did: str, role: Role, by: Viewer, before: dict[str, Any], after: dict[str, Any]) -> None:
    record(RoleChanged(did=did, before=before, after=after), by=by, about=About("", None, role.label))
    raise_epoch()
    guard_search(by=by)
