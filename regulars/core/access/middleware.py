"""Each request knows its viewer before anything else looks at it."""

import time
from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, get_user
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, current_epoch, viewer_of

# A session that ends, and a user who is shut out, are noticed by reads within this time; by writes at once.
SECONDS_KNOWN = 0.5
MOST_KNOWN = 10_000
_known: dict[str, tuple[float, Viewer]] = {}


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
    return (request.method == "GET" and _known_viewer(cookie, epoch)) or _looked_up(cookie, request, epoch)


def _known_viewer(cookie: str, epoch: int) -> Viewer | None:
    known = _known.get(cookie)
    return known[1] if known and known[0] > time.monotonic() and known[1].epoch == epoch else None


def _looked_up(cookie: str, request: Any, epoch: int) -> Viewer | None:
    user = signed_in_user(request)
    if user is None:
        _known.pop(cookie, None)
        return None
    if len(_known) > MOST_KNOWN:
        _known.clear()
    viewer = viewer_of(user, epoch)
    _known[cookie] = (time.monotonic() + SECONDS_KNOWN, viewer)
    return viewer
