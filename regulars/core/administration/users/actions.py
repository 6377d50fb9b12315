"""Verbs for users: add one, change one, let one leave and come back."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError
from django.utils import timezone

from regulars.core.access.models import Role, Team, User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.addresses.letters import CHANGED
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.administration.inputs import check_password_strength
from regulars.core.administration.letters.actions import invite_user
from regulars.core.administration.letters.proof_changes import PASSWORD, post_proof_change
from regulars.core.administration.letters.sending import post_letter
from regulars.core.administration.models import AddressWish
from regulars.core.administration.people_events import UserAdded, UserChanged, UserLeft, UserReturned
from regulars.core.administration.roles.giving import (
    require_an_owner,
    require_as_wide,
    require_may_give,
)
from regulars.core.administration.sessions.keeping import end_sessions
from regulars.core.administration.users.own_account import OWN, SLUG, change_own_account
from regulars.core.administration.users.pictures import check_face
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.events import Event
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound, Refused
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import Workspace
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import say

_COLUMNS = ("name", "email", "language", "zone", "locale")


def add_user(values: dict[str, Any], *, by: Viewer) -> User:
    """Give somebody an account with roles that the giver has herself; without a first password she is invited."""
    require_administrator(by, to="add users")
    workspace = Workspace.objects.first() or Workspace()
    user = User(language="", zone=workspace.zone)
    _assign(user, values, by)
    if not values.get("password"):
        user.set_unusable_password()
    with write_transaction():
        _save(user)
        _set_roles_and_teams(user, values, by)
        _tell(UserAdded(given=_told(user)), user, by, house_change(SLUG, user.pk, None, {"is_active": True}))
        if not user.has_usable_password():
            invite_user(user, by=by)
    return user


def change_user(user: User, *, values: dict[str, Any], by: Viewer) -> User:
    """Change an account: name, address, password, roles, teams; nobody can change one that may do more than hers."""
    require_administrator(by, to="change users")
    with write_transaction():
        user = lock_user(user, by=by, to="change users")
        require_as_wide(user, by=by)
        _leave_to_herself(user, values, by)
        before, was = _told(user), _state(user)
        require_unchanged(values, values.get(BEFORE), was)
        _assign(user, values, by)
        _save(user)
        _set_roles_and_teams(user, values, by)
        _keep_an_owner(before)
        changed = {name: value for name, value in _told(user).items() if value != before[name]}
        what = [*changed, *(["password"] if values.get("password") else [])]
        if what:
            told = UserChanged(what=", ".join(what), before={n: before[n] for n in changed}, after=changed)
            _tell(told, user, by, house_change(SLUG, user.pk, was, _state(user)))
        if "email" in changed:
            post_letter(CHANGED, user, to=before["email"], email=user.email)
        if values.get("password"):
            # Where she reads her letters until now: an address that was changed with it may be somebody else's.
            post_proof_change(PASSWORD, user, by=by, to=before["email"])
    return user


def close_account(user: User, *, by: Viewer) -> User:
    """Let a user leave: she can no longer sign in and every session of hers ends at once; what she wrote stays."""
    require_administrator(by, to="close accounts")
    if user.pk == by.user_id:
        raise Refused(say("You cannot close your own account. Ask another administrator."))
    with write_transaction():
        user = lock_user(user, by=by, to="close accounts")
        if not user.is_active:
            return user
        require_as_wide(user, by=by)
        before = _told(user)
        user.is_active, user.left_at = False, timezone.now()
        user.save(update_fields=["is_active", "left_at"])
        _keep_an_owner(before)
        end_sessions(user)
        # With the account every link to a new address dies, also for the day when it is opened again.
        AddressWish.objects.filter(user=user).delete()
        _tell(UserLeft(), user, by, house_change(SLUG, user.pk, {"is_active": True}, {"is_active": False}))
    return user


def open_account(user: User, *, by: Viewer) -> User:
    """Let a user who left come back."""
    require_administrator(by, to="open accounts")
    with write_transaction():
        user = lock_user(user, by=by, to="open accounts")
        if user.is_active:
            return user
        require_as_wide(user, by=by)
        user.is_active, user.left_at = True, None
        user.save(update_fields=["is_active", "left_at"])
        _tell(UserReturned(), user, by, house_change(SLUG, user.pk, {"is_active": False}, {"is_active": True}))
    return user


def _leave_to_herself(user: User, values: dict[str, Any], by: Viewer) -> None:
    """Refuse what one changes of oneself where it is proved: an open screen or a stolen token is no proof."""
    if user.pk != by.user_id:
        return
    if values.get("password"):
        raise Invalid.field("password", say("Choose your own under My account, where the present one is asked."))
    if values.get("email") not in (None, user.email):
        raise Invalid.field("email", say("Change your own under Security, where a letter to it is answered."))


def _assign(user: User, values: dict[str, Any], by: Viewer) -> None:
    for name in _COLUMNS:
        if values.get(name) is not None:
            setattr(user, name, values[name])
    if "picture" in values:
        check_face(values["picture"], by=by)
        user.picture_id = values["picture"]
    if values.get("password"):
        if user.is_service:
            raise Invalid.field(
                "password", say("This is a program's account: it comes in with a token, not a password.")
            )
        check_password_strength(values["password"], user)
        user.set_password(values["password"])


def _save(user: User) -> None:
    if User.objects.filter(email=user.email).exclude(pk=user.pk).exists():
        raise _address_taken()
    try:
        with write_transaction():
            user.save()
    except IntegrityError:
        raise _address_taken() from None


def _address_taken() -> Invalid:
    return Invalid.field("email", say("Another user signs in with this address. Choose another one."))


def _set_roles_and_teams(user: User, values: dict[str, Any], by: Viewer) -> None:
    if values.get("roles") is not None:
        roles = list(Role.objects.filter(pk__in=values["roles"]))
        if len(roles) != len(set(values["roles"])):
            raise Invalid.field("roles", say("One of these roles is gone. Reload and choose again."))
        for role in roles:
            require_may_give(role, by=by)
        user.roles.set(roles)
    if values.get("teams") is not None:
        teams = list(Team.objects.filter(pk__in=values["teams"]))
        if len(teams) != len(set(values["teams"])):
            raise Invalid.field("teams", say("One of these teams is gone. Reload and choose again."))
        user.teams.set(teams)


def _keep_an_owner(before: dict[str, Any]) -> None:
    if "owner" in before["roles"]:
        require_an_owner()


def lock_user(user: User, *, by: Viewer, to: str) -> User:
    """Return the user as she is now, whom nobody else changes until the transaction ends; call it first."""
    lock_for_administrator(by, to=to)
    found = User.objects.select_for_update().filter(pk=user.pk).first()
    if found is None:
        raise NotFound
    return found


def _state(user: User) -> Snapshot:
    several = {name: sorted(getattr(user, name).values_list("pk", flat=True)) for name in ("roles", "teams")}
    return _told(user) | several


def _told(user: User) -> dict[str, Any]:
    told = {name: getattr(user, name) for name in _COLUMNS}
    return told | {
        "picture": user.picture_id,
        "roles": sorted(user.roles.values_list("slug", flat=True)),
        "teams": sorted(user.teams.values_list("name", flat=True)),
    }


def _tell(event: Event, user: User, by: Viewer, changes: Sequence[ChangeMade] = ()) -> None:
    record(event, by=by, about=About("", None, user.name), changes=changes)
    raise_epoch()


def _now(pk: int) -> Snapshot:
    user = User.objects.filter(pk=pk).first()
    return {**_state(user), "is_active": user.is_active} if user else {}


def _change_back(pk: int, values: Snapshot, by: Viewer) -> User:
    user = User(pk=pk)
    if pk == by.user_id and OWN.issuperset(values):
        return change_own_account(user, values, by=by)
    if "is_active" in values:
        return open_account(user, by=by) if values["is_active"] else close_account(user, by=by)
    return change_user(user, values=values, by=by)


offer_house_part(
    HousePart(
        slug=SLUG,
        now=_now,
        change=_change_back,
        # Whoever has left stays somebody who once was there: what she did bears her name.
        remove=lambda pk, by: close_account(User(pk=pk), by=by),
        is_own=lambda change, by: change.record_id == by.user_id and OWN.issuperset(change.after or {"": ""}),
    ),
    events=["user.added", "user.changed", "user.left", "user.returned"],
)
