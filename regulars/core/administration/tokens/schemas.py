"""How tokens come in and go out."""

from datetime import datetime
from typing import Annotated, Any, Literal

from annotated_types import MaxLen
from ninja import Schema
from pydantic import AwareDatetime, StringConstraints

from regulars.core.access.models import ApiToken
from regulars.core.administration.inputs import Password
from regulars.core.contracts import KIND, Id, Input, Name

Scope = Annotated[str, StringConstraints(pattern=rf"^(\*|(room:)?{KIND})$")]
Level = Literal["read", "write"]


class TokenIn(Input):
    """A new token: what it is for, how far it reaches, until when; with `service_roles` it is a service's own.

    Who did not sign in within the last ten minutes gives her present password, too.
    """

    name: Name
    scopes: Annotated[dict[Scope, Level], MaxLen(100)]
    expires_at: AwareDatetime | None = None
    service_roles: Annotated[list[Id], MaxLen(50)] | None = None
    password: Password | None = None


class TokenHolder(Schema):
    """Whose token it is."""

    id: int
    title: str


class TokenView(Schema):
    """A token without its secret, which nobody can read any more."""

    id: int
    name: str
    kind: Literal["personal", "service"]
    user: TokenHolder
    hint: str
    scopes: dict[str, Level]
    created_at: datetime
    expires_at: datetime | None
    used_at: datetime | None
    revoked_at: datetime | None


class TokenShown(TokenView):
    """A new token with its secret, shown this once."""

    token: str


def token_view(token: ApiToken) -> dict[str, Any]:
    """Return a token as the API shows it."""
    return {
        "id": token.pk,
        "name": token.name,
        "kind": "service" if token.user.is_service else "personal",
        "user": {"id": token.user_id, "title": token.user.name},
        "hint": f"reg_{token.public_id}_…",
        "scopes": token.scopes,
        "created_at": token.created_at,
        "expires_at": token.expires_at,
        "used_at": token.used_at,
        "revoked_at": token.revoked_at,
    }
