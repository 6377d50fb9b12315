"""Looking with other eyes: an administrator sees the whole product as a role or a user does, and changes nothing."""

import time
from dataclasses import replace
from functools import lru_cache
from typing import Any

from regulars.core.access.models import Role, User
from regulars.core.access.rights import meet_field_rights
from regulars.core.access.viewer import Preview, Viewer, fields_of, rights_of, viewer_of

# Where a session keeps with whose eyes it looks.
PREVIEW = "preview"
SECONDS_LASTING = 3600
ROLE, USER = "role", "user"
# The way out, and out of the house; all else that could change something is refused.
_WAYS_OUT = (("DELETE", "/api/access/preview"), ("DELETE", "/api/session"))
_SAFE = ("GET", "HEAD", "OPTIONS")


def begin_looking(session: Any, kind: str, pk: int) -> float:
    """Look with other eyes from now on in this session; return until when, in seconds since 1970."""
    until = int(time.time()) + SECONDS_LASTING
    session[PREVIEW] = {"kind": kind, "id": pk, "until": until}
    return until


def as_looking(viewer: Viewer, session: Any) -> Viewer:
    """Return the viewer of a session: herself, or herself with the eyes she chose for an hour."""
    wish = session.get(PREVIEW)
    if not wish or wish["until"] <= time.time() or not viewer.administers:
        return viewer
    return _with_eyes(viewer, wish["kind"], wish["id"], wish["until"]) or viewer


def ends_within(viewer: Viewer, seconds: float) -> float:
    """Return for how many of these seconds the viewer may still be believed to be who she is."""
    return seconds if viewer.preview is None else max(0.0, min(seconds, viewer.preview.until - time.time()))


def is_kept_from(viewer: Viewer | None, method: str, path: str) -> bool:
    """Whether this request would change something while its sender only looks."""
    return method not in _SAFE and viewer is not None and viewer.preview is not None and (method, path) not in _WAYS_OUT


@lru_cache(maxsize=256)
def _with_eyes(viewer: Viewer, kind: str, pk: int, until: float) -> Viewer | None:
    # A viewer never changes: when rights do, there is a new one.
    if kind == USER:
        user = User.objects.filter(pk=pk, is_active=True, is_service=False).first()
        if user is None:
            return None
        return _met(viewer, viewer_of(user, viewer.epoch), Preview(kind, pk, user.name, until), user.pk)
    role = Role.objects.filter(pk=pk).first()
    if role is None:
        return None
    seen = replace(viewer, rights=rights_of([role]), fields=fields_of([role]), administers=role.administers)
    return _met(viewer, seen, Preview(kind, pk, role.label, until), None)


def _met(own: Viewer, seen: Viewer, preview: Preview, stands_for: int | None) -> Viewer:
    slugs = {"*", *own.rights, *seen.rights}
    return replace(
        own,
        administers=own.administers and seen.administers,
        rights={slug: own.rights_for(slug).met(seen.rights_for(slug)) for slug in slugs},
        fields=meet_field_rights(own.fields, seen.fields),
        team_mates=seen.team_mates,
        preview=preview,
        stands_for=stands_for,
        within=own if stands_for else None,
    )
