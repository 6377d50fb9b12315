"""Each request knows its viewer before anything else looks at it."""

import time
from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.auth import SESSION_KEY, get_user
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, current_epoch, viewer_of
from regulars.core.database.rows import fetch_rows

# A session that ends, and a user who is shut out, are noticed by reads within this time; by writes at once.
SECONDS_KNOWN = 0.5
MOST_KNOWN = 10_000


class Known(NamedTuple):
    """Whom a session cookie was found to be, until when reads may believe it, and what proved it."""

    until: float
    viewer: Viewer
    session: str
    password: str


_known: dict[str, Known] = {}
_PROOF = (
    "SELECT s.session_data, u.password FROM django_session s JOIN access_user u ON u.id = %s"
    " WHERE s.session_key = %s AND s.expire_date > %s AND u.is_active"
)


class ViewerMiddleware:
    """Puts `request.user` and `request.viewer` on a request; both None when nobody is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.user = SimpleLazyObject(lambda: signed_in_user(request))
        request.viewer = SimpleLazyObject(lambda: _viewer_or_none(request))
        return self.get_response(request)


def signed_in_user(request: Any) -> User | None:
    """Return the active user whose session this is, or None."""
    if not request.session.get(SESSION_KEY):
        return None
    user = get_user(request)
    return user if isinstance(user, User) and user.is_active else None


def reader_by_cookie(cookie: str) -> Viewer | None:
    """Return whoever may read by this session cookie: known from a moment ago, or looked up anew."""
    epoch = current_epoch()
    found = _known_viewer(cookie, epoch)
    if found is None:
        sessions = import_module(settings.SESSION_ENGINE).SessionStore
        found = _looked_up(cookie, SimpleNamespace(session=sessions(cookie)), epoch)
    return found


def _viewer_or_none(request: Any) -> Viewer | None:
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not cookie:
        return None
    epoch = current_epoch()
    known = _known_viewer(cookie, epoch) if request.method == "GET" else _proved_viewer(cookie, epoch)
    return known or _looked_up(cookie, request, epoch)


def _known_viewer(cookie: str, epoch: int) -> Viewer | None:
    known = _known.get(cookie)
    return known.viewer if known and known.until > time.monotonic() and known.viewer.epoch == epoch else None


def _proved_viewer(cookie: str, epoch: int) -> Viewer | None:
    """Whom a cookie was found to be, if all that proved it stands as it stood."""
    known = _known.get(cookie)
    if known is None or known.viewer.epoch != epoch:
        return None
    return known.viewer if _proof(cookie, known.viewer.user_id) == (known.session, known.password) else None


def _proof(cookie: str, user_id: int | None) -> tuple[str, str] | None:
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    rows = fetch_rows(_PROOF, [user_id, cookie, now])
    return (rows[0][0], rows[0][1]) if rows else None


def _looked_up(cookie: str, request: Any, epoch: int) -> Viewer | None:
    user = signed_in_user(request)
    if user is None:
        _known.pop(cookie, None)
        return None
    if len(_known) > MOST_KNOWN:
        _known.clear()
    viewer = viewer_of(user, epoch)
    proof = _proof(cookie, user.pk)
    # A password that changed since the look-up ends the session: it must not become what proves it.
    if proof and proof[1] == user.password:
        _known[cookie] = Known(time.monotonic() + SECONDS_KNOWN, viewer, *proof)
    return viewer
