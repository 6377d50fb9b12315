"""Nobody can give rights that she does not have herself, and nobody can lock out the last owner."""

from typing import Any

from regulars.core.access.models import Role, User
from regulars.core.access.rights import FIELD_RIGHTS, SCOPES, rights_in
from regulars.core.access.viewer import Viewer
from regulars.core.administration.roles.built_in import OWNER
from regulars.core.problems import Refused
from regulars.core.words import mark, say

_ACTIONS = (mark("see"), mark("create"), mark("change"), mark("delete"), mark("export"))


def is_owner(viewer: Viewer) -> bool:
    """Whether the viewer is an owner, or the system itself."""
    if viewer.user_id is None:
        return True
    return User.objects.filter(pk=viewer.user_id, is_active=True, roles__slug=OWNER).exists()


def require_may_give(role: Role, *, by: Viewer) -> None:
    """Raise Refused when the role allows something that the giver herself may not do."""
    if role.slug == OWNER and not is_owner(by):
        raise Refused(say("Only an owner can make somebody an owner, or change an owner's account."))
    if role.administers and not by.administers:
        raise Refused(say("The role “{label}” runs the house, which you do not.", label=say(role.label)))
    excess = excess_of(role.rights, {} if role.administers else role.fields, by)
    if excess:
        raise Refused(
            say(
                "The role “{label}” allows more than you may do yourself: {excess}.",
                label=say(role.label),
                excess=excess,
            )
        )


def require_as_wide(user: User, *, by: Viewer) -> None:
    """Raise Refused unless the viewer may do all that the user may: else a new password would lend her rights."""
    for role in user.roles.all():
        require_may_give(role, by=by)


def excess_of(rights: dict[str, Any], fields: dict[str, dict[str, str]], by: Viewer) -> str:
    """Return the first thing that these rights allow and the viewer may not do, in words; "" when there is none."""
    for record_type in sorted({"*", *rights, *by.rights}):
        given = rights_in(rights, record_type)
        own = by.rights_for(record_type)
        for action in _ACTIONS:
            if SCOPES.index(given.scope(action)) > SCOPES.index(own.scope(action)):
                what = say("records") if record_type == "*" else record_type
                return say("{action} {what}", action=say(action), what=what)
    for record_type, limits in by.fields.items():
        for name, own_right in limits.items():
            given_right = fields.get(record_type, {}).get(name, "write")
            if FIELD_RIGHTS.index(given_right) > FIELD_RIGHTS.index(own_right):
                return say("the field {name} of {type}", name=name, type=record_type)
    return ""


def require_an_owner() -> None:
    """Raise Refused, which rolls the change back, when no active user would be an owner."""
    if not User.objects.filter(is_active=True, is_service=False, roles__slug=OWNER).exists():
        raise Refused(say("At least one active user must be an owner. Make somebody else one first."))
