"""What everybody may change of her own account."""

from typing import Any

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.inputs import check_password_strength
from regulars.core.administration.letters.proof_changes import PASSWORD, post_proof_change
from regulars.core.administration.people_events import UserChanged
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.users.pictures import check_face
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.records.house_changes import house_change
from regulars.core.words import say

SLUG = "users"
_COLUMNS = ("name", "language", "zone", "locale")
OWN = frozenset({*_COLUMNS, "picture"})


def change_own_account(user: User, values: dict[str, Any], *, by: Viewer) -> User:
    """Change one's own name, language, zone, picture, preferences, or password (with the present one)."""
    if values.get("password"):
        _check_present_password(user, values.get("current_password"))
        check_password_strength(values["password"], user)
    if "picture" in values:
        check_face(values["picture"], by=by)
    with write_transaction():
        # As it is now: who changes her colours must not write back what an administrator changed meanwhile.
        user = User.objects.select_for_update().get(pk=user.pk)
        before = _told(user)
        user.save(update_fields=_assign(user, values))
        changed = {name: value for name, value in _told(user).items() if value != before[name]}
        what = [*changed, *(["password"] if values.get("password") else [])]
        if what:
            told = UserChanged(what=", ".join(what), before={n: before[n] for n in changed}, after=changed)
            changes = house_change(SLUG, user.pk, before, _told(user))
            record(told, by=by, about=About("", None, user.name), changes=changes)
            raise_epoch()
        if values.get("password"):
            post_proof_change(PASSWORD, user, by=by)
    return user


def _assign(user: User, values: dict[str, Any]) -> list[str]:
    """Set what is given, and return the names of the columns."""
    columns = [name for name in _COLUMNS if values.get(name) is not None]
    for name in columns:
        setattr(user, name, values[name])
    if "picture" in values:
        user.picture_id = values["picture"]
        columns.append("picture_id")
    if values.get("preferences"):
        user.preferences = {**user.preferences, **values["preferences"]}
        columns.append("preferences")
    if values.get("password"):
        user.set_password(values["password"])
        columns.append("password")
    return columns


def _check_present_password(user: User, given: str | None) -> None:
    if not given:
        raise Invalid.field(
            "current_password", say("Type your present password too, so that nobody else can change it.")
        )
    if not check_guarded(user.email, lambda: user.check_password(given)):
        raise Invalid.field("current_password", say("That is not your present password."))


def _told(user: User) -> dict[str, Any]:
    return {name: getattr(user, name) for name in _COLUMNS} | {"picture": user.picture_id}
