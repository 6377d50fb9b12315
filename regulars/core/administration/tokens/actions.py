"""Verbs for tokens: make one, revoke one."""

from typing import Any

from django.utils import timezone

from regulars.core.access.models import ApiToken, Role, User
from regulars.core.access.tokens import new_secret
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.door_events import TokenMade, TokenRevoked
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.roles.giving import require_may_give
from regulars.core.administration.tokens.checking import check_expiry, check_scopes
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.models import Workspace
from regulars.core.words import say


def make_token(values: dict[str, Any], *, by: Viewer) -> tuple[ApiToken, str]:
    """Make a token, for oneself or for a service with roles of its own; return it with its text, shown only now."""
    check_scopes(values["scopes"], by=by)
    check_expiry(values.get("expires_at"))
    public_id, text, digest = new_secret()
    with write_transaction():
        is_service = values.get("service_roles") is not None
        user = _new_service(values, by) if is_service else User.objects.get(pk=by.user_id or 0)
        token = ApiToken.objects.create(
            user=user,
            name=values["name"],
            public_id=public_id,
            digest=digest,
            scopes=values["scopes"],
            made_by_id=by.user_id,
            expires_at=values.get("expires_at"),
        )
        record(TokenMade(scopes=token.scopes), by=by, about=About("", None, token.name))
    return token, text


def revoke_token(token: ApiToken, *, by: Viewer) -> None:
    """Revoke a token: it lets nobody in any more. Its own user may, and an administrator."""
    if token.user_id != by.user_id and not by.administers:
        raise NotFound
    if token.revoked_at:
        return
    with write_transaction():
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
        if token.user.is_service and not token.user.tokens.filter(revoked_at=None).exists():
            User.objects.filter(pk=token.user_id).update(is_active=False, left_at=token.revoked_at)
        record(TokenRevoked(), by=by, about=About("", None, token.name))
        raise_epoch()


def _new_service(values: dict[str, Any], by: Viewer) -> User:
    require_administrator(by, to="make tokens for services")
    roles = list(Role.objects.filter(pk__in=values["service_roles"]))
    if not roles or len(roles) != len(set(values["service_roles"])):
        raise Invalid.field("service_roles", say("Choose one role or more that say what the service may do."))
    for role in roles:
        require_may_give(role, by=by)
    workspace = Workspace.objects.first() or Workspace()
    name = values["name"]
    # An address of no mail server, so that nobody can ask for its password.
    user = User(email=f"{new_secret()[0]}@service.invalid", name=name, is_service=True, language=workspace.language)
    user.zone = workspace.zone
    user.set_unusable_password()
    user.save()
    user.roles.set(roles)
    raise_epoch()
    return user
