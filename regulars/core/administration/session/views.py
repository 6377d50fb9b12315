"""How the session and one's own account look to the API."""

from datetime import UTC, datetime
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest
from ninja import Schema

from regulars.core.access.models import User
from regulars.core.access.previewing import as_looking
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.administration.demo import demo
from regulars.core.administration.proofs.codes import methods_of
from regulars.core.administration.session.entering import entering_user, step_of
from regulars.core.records.live.news import position_now
from regulars.core.records.models import Workspace
from regulars.core.records.reading.titles import picture_url
from regulars.core.words import say


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


class OtherWayIn(Schema):
    """A provider of identities by whose word one may come in."""

    slug: str
    name: str


class PreviewView(Schema):
    """With whose eyes an administrator looks, who changes nothing meanwhile, and until when."""

    kind: Literal["role", "user"]
    id: int
    title: str
    until: datetime


class SessionView(Schema):
    """Who is signed in, and what the door must know; `step` is what it still asks of somebody who is entering.

    `shows` is what she can show at the step "second_factor". `works_offline`: browsers may keep what was seen.
    `leave_at` is told on signing out, to whoever came in by an account elsewhere. `live` is the position from which
    `GET /api/live` goes on, so that nothing is missed that others do once this was answered.
    """

    signed_in: bool
    step: Literal["second_factor", "set_up_second_factor"] | None
    shows: list[Literal["codes", "passkey", "recovery_codes"]] = []
    needs_setup: bool
    demo_sign_in: DemoSignIn | None
    company: str | None
    providers: list[OtherWayIn] = []
    leave_at: str | None = None
    works_offline: bool
    preview: PreviewView | None = None
    live: str | None = None
    me: Me | None


def session_view(request: HttpRequest, user: User | None) -> dict[str, Any]:
    """Return the session as the API shows it."""
    workspace = Workspace.objects.first() or Workspace()
    entering = None if user else entering_user(request)
    viewer = as_looking(viewer_of(user), request.session) if user else None
    return {
        "signed_in": user is not None,
        "step": step_of(entering),
        "shows": methods_of(entering) if entering else [],
        "needs_setup": not workspace.is_set_up,
        "demo_sign_in": None if user else demo().sign_in(),
        "company": workspace.company or None,
        "providers": [{"slug": one.slug, "name": one.name} for one in settings.PROVIDERS],
        "works_offline": settings.OFFLINE,
        "preview": preview_view(viewer) if viewer else None,
        "live": position_now(viewer) if viewer else None,
        "me": me_view(user, viewer) if user and viewer else None,
    }


def preview_view(viewer: Viewer) -> dict[str, Any] | None:
    """Return with whose eyes a viewer looks, as the API shows it; None for her own."""
    seen = viewer.preview
    return seen and {
        "kind": seen.kind,
        "id": seen.id,
        "title": seen.title,
        "until": datetime.fromtimestamp(seen.until, UTC),
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
        "roles": _roles_shown(user, viewer),
        "rights": {"administer": viewer.administers},
        "preferences": user.preferences,
    }


def _roles_shown(user: User, viewer: Viewer) -> list[str]:
    if viewer.preview and not viewer.stands_for:
        return [viewer.preview.title]
    seen = User.objects.get(pk=viewer.stands_for) if viewer.stands_for else user
    return [say(one.label) if one.is_builtin else one.label for one in seen.roles.order_by("id")]
