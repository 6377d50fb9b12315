"""Verbs for roles: add, change, remove."""

from typing import Any

from django.utils.text import slugify

from regulars.core.access.models import Role
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.administration.people_events import RoleChanged
from regulars.core.administration.roles.checking import check_fields, check_rights
from regulars.core.administration.roles.giving import require_may_give
from regulars.core.administration.roles.schemas import view_of
from regulars.core.administration.roles.search_guard import guard_search
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import mark, say, say_count

SLUG = "roles"
_COLUMNS = ("label", "help", "administers", "needs_second_factor", "rights", "fields")
_EVERYTHING = {"*": {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}}


def add_role(values: dict[str, Any], *, by: Viewer, copy_of: Role | None = None, under: int | None = None) -> Role:
    """Add a role, from scratch or as a copy of another; one that was there before comes back under its old id."""
    require_administrator(by, to="add roles")
    role = Role(pk=under)
    for name in _COLUMNS[1:] if copy_of else ():
        setattr(role, name, getattr(copy_of, name))
    with write_transaction():
        lock_for_administrator(by, to="add roles")
        role.slug = _free_slug(values["label"])
        _assign(role, values, by)
        role.save()
        _tell(mark("added"), role, by, {}, _told(role), house_change(SLUG, role.pk, None, _told(role)))
    return role


def change_role(role: Role, *, values: dict[str, Any], by: Viewer) -> Role:
    """Change a role that this business added; built-in ones stay as they are, but can ask for a second factor."""
    require_administrator(by, to="change roles")
    if set(values) - {"needs_second_factor", BEFORE}:
        _require_own(role, mark("The built-in role “{label}” cannot be changed. Copy it and use the copy."))
    with write_transaction():
        role = _lock(role, by=by, to="change roles")
        before = _told(role)
        require_unchanged(values, values.get(BEFORE), view_of(role, user_count=0))
        _assign(role, values, by)
        role.save()
        if changes := house_change(SLUG, role.pk, before, _told(role)):
            _tell(mark("changed"), role, by, before, _told(role), changes)
    return role


def remove_role(role: Role, *, by: Viewer) -> None:
    """Remove a role that nobody has any more."""
    require_administrator(by, to="remove roles")
    _require_own(role, mark("The built-in role “{label}” cannot be removed. Copy it and use the copy."))
    with write_transaction():
        role = _lock(role, by=by, to="remove roles")
        count = role.users.count()
        if count:
            raise Invalid(
                say_count(
                    "{count} user has this role. Give them another one first, then remove it.",
                    "{count} users have this role. Give them another one first, then remove it.",
                    count=count,
                )
            )
        _tell(mark("removed"), role, by, _told(role), {}, house_change(SLUG, role.pk, _told(role), None))
        role.delete()


def _lock(role: Role, *, by: Viewer, to: str) -> Role:
    """The role as it is now, which nobody else changes until the transaction ends."""
    lock_for_administrator(by, to=to)
    found = Role.objects.filter(pk=role.pk).first()
    if found is None:
        raise NotFound
    return found


def _assign(role: Role, values: dict[str, Any], by: Viewer) -> None:
    for name in _COLUMNS:
        if values.get(name) is not None:
            setattr(role, name, values[name])
    if Role.objects.filter(label__iexact=role.label).exclude(pk=role.pk).exists():
        raise Invalid.field(
            "label", say("There is a role called “{label}” already. Choose another name.", label=role.label)
        )
    if role.administers:
        # Whoever gives out rights can take any: half rights beside them would only deceive.
        role.rights, role.fields = _EVERYTHING, {}
    check_rights(role.rights)
    check_fields(role.fields)
    require_may_give(role, by=by)


def _require_own(role: Role, refusal: str) -> None:
    if role.is_builtin:
        raise Refused(say(refusal, label=say(role.label)))


def _free_slug(label: str) -> str:
    stem = slugify(label)[:30] or "role"
    slug, number = stem, 1
    while Role.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _told(role: Role) -> dict[str, Any]:
    return {name: getattr(role, name) for name in _COLUMNS}


def _tell(did: str, role: Role, by: Viewer, before: Snapshot, after: Snapshot, changes: list[ChangeMade]) -> None:
    event = RoleChanged(did=did, before=before, after=after)
    record(event, by=by, about=About("", None, role.label), changes=changes)
    raise_epoch()
    guard_search(by=by)


def _now(pk: int) -> Snapshot:
    role = Role.objects.filter(pk=pk).first()
    return _told(role) if role else {}


def _named(pk: int) -> Role:
    return Role.objects.filter(pk=pk).first() or Role(pk=pk)


offer_house_part(
    HousePart(
        slug=SLUG,
        now=_now,
        change=lambda pk, values, by: change_role(_named(pk), values=values, by=by),
        add=lambda pk, values, by: add_role(values, by=by, under=pk),
        remove=lambda pk, by: remove_role(_named(pk), by=by),
    ),
    events=["role.changed"],
)
