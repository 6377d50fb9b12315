"""How the session and one's own account look to the API."""

from typing import Any

from django.http import HttpRequest
from ninja import Schema

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.demo import demo
from regulars.core.records.models import Workspace
from regulars.core.records.reading.titles import picture_url


class MyRights(Schema):
    """What somebody may do beside her work with records."""

    administer: bool


class Me(Schema):
    """Whoever is signed in."""

    id: int
    name: str
    email: str
    language: str
    zone: str
    locale: str
    picture: str | None
    roles: list[str]
    rights: MyRights
    preferences: dict[str, Any]


class DemoSignIn(Schema):
    """How to look around in the demo company."""

    email: str
    password: str


class SessionView(Schema):
    """Who is signed in, and what the door must know."""

    signed_in: bool
    needs_setup: bool
    demo_sign_in: DemoSignIn | None
    company: str | None
    me: Me | None


def session_view(request: HttpRequest, user: User | None, viewer: Viewer | None) -> dict[str, Any]:
    """Return the session as the API shows it."""
    workspace = Workspace.objects.first() or Workspace()
    return {
        "signed_in": user is not None,
        "needs_setup": not workspace.is_set_up,
        "demo_sign_in": None if user else demo().sign_in(),
        "company": workspace.company or None,
        "me": me_view(user, viewer) if user and viewer else None,
    }


def me_view(user: User, viewer: Viewer) -> dict[str, Any]:
    """Return one's own account as the API shows it."""
    return {
        "id": user.pk,
        "name": user.name,
        "email": user.email,
        "language": user.language,
        "zone": user.zone,
        "locale": user.locale,
        "picture": picture_url(user.picture_id),
        "roles": list(user.roles.order_by("id").values_list("label", flat=True)),
        "rights": {"administer": viewer.administers},
        "preferences": user.preferences,
    }
