"""How users come in and go out."""

from datetime import datetime
from typing import Annotated, Any, Literal

from annotated_types import Ge, Le, MaxLen
from ninja import Schema

from regulars.core.access.models import User
from regulars.core.administration.inputs import Email, LocaleTag, Password, Zone
from regulars.core.contracts import Before, Id, Input, Name
from regulars.core.records.reading.titles import picture_url
from regulars.core.words import say

Ids = Annotated[list[Id], MaxLen(1000)]


class Preferences(Input):
    """How somebody likes the screens; a preference that is null follows the device."""

    theme: Literal["light", "dark"] | None = None
    density: Literal["comfortable", "compact"] | None = None
    week_starts: Annotated[int, Ge(0), Le(6)] | None = None


class UserIn(Input):
    """A new user; without a first password she is sent a link to choose one."""

    name: Name
    email: Email
    password: Password | None = None
    roles: Ids = []
    teams: Ids = []
    language: LocaleTag | None = None
    zone: Zone | None = None
    locale: LocaleTag | None = None
    picture: Id | None = None


class UserChange(Input):
    """What an administrator changes of a user; `hand_over_to` takes over her records when she leaves."""

    name: Name | None = None
    email: Email | None = None
    password: Password | None = None
    roles: Ids | None = None
    teams: Ids | None = None
    language: LocaleTag | None = None
    zone: Zone | None = None
    locale: LocaleTag | None = None
    picture: Id | None = None
    is_active: bool | None = None
    hand_over_to: Id | None = None
    before: Before = None


class MeChange(Input):
    """What everybody may change of her own account; a new password needs the present one."""

    name: Name | None = None
    language: LocaleTag | None = None
    zone: Zone | None = None
    locale: LocaleTag | None = None
    picture: Id | None = None
    preferences: Preferences | None = None
    password: Password | None = None
    current_password: Password | None = None


class Labelled(Schema):
    """A role by its label."""

    id: int
    label: str


class Named(Schema):
    """A team by its name."""

    id: int
    name: str


class UserView(Schema):
    """A user. Everybody sees name, picture and whether she is still here; the rest is for administrators."""

    id: int
    name: str
    picture: str | None
    is_active: bool
    is_service: bool = False
    email: str | None = None
    language: str | None = None
    zone: str | None = None
    locale: str | None = None
    seen_at: datetime | None = None
    roles: list[Labelled] = []
    teams: list[Named] = []


class InvitationView(Schema):
    """The link that was mailed; whoever invites may hand it over herself."""

    link: str


class UserChanged(UserView):
    """A changed user, and the jobs that hand her records over."""

    jobs: list[int] = []


def brief_view(user: User) -> dict[str, Any]:
    """Return what everybody sees of a user."""
    brief = {"id": user.pk, "name": user.name, "picture": picture_url(user.picture_id), "is_active": user.is_active}
    return brief | {"is_service": user.is_service}


def full_view(user: User) -> dict[str, Any]:
    """Return what an administrator sees of a user."""
    return brief_view(user) | {
        "email": user.email,
        "language": user.language,
        "zone": user.zone,
        "locale": user.locale,
        "seen_at": user.seen_at,
        "roles": [
            {"id": role.pk, "label": say(role.label) if role.is_builtin else role.label} for role in user.roles.all()
        ],
        "teams": [{"id": team.pk, "name": team.name} for team in user.teams.all()],
    }
