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
from regulars.core.access.older_keys import sign_anew
from regulars.core.access.previewing import as_looking, ends_within, is_kept_from
from regulars.core.access.speaking import speak
from regulars.core.access.tokens import Caller, bearer_of, caller_by_token
from regulars.core.access.viewer import Viewer, current_epoch, viewer_of
from regulars.core.database.rows import fetch_rows
from regulars.core.problems import Refused, problem_response
from regulars.core.words import say

# A session that ends, and a user who is shut out, are noticed by reads within this time; by writes at once.
SECONDS_KNOWN = 0.5
# What a session holds that was begun with a second factor.
SECOND_FACTOR = "second_factor"
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
        # Until it is known who asks.
        speak("", request.headers.get("Accept-Language", ""))
        request.user = SimpleLazyObject(lambda: signed_in_user(request))
        request.caller = SimpleLazyObject(lambda: _caller_or_none(request))
        request.viewer = SimpleLazyObject(lambda: _spoken_to(request))
        if request.method not in ("GET", "HEAD") and is_kept_from(request.viewer or None, request.method, request.path):
            return problem_response(_only_looking(request.viewer.preview.title))
        return self.get_response(request)


def signed_in_user(request: Any) -> User | None:
    """Return the active user whose session this is, or None."""
    if not request.session.get(SESSION_KEY):
        return None
    if settings.SECRET_KEY_FALLBACKS:
        sign_anew(request.session)
    user = get_user(request)
    if not isinstance(user, User) or not user.is_active:
        return None
    # A role that asks for a second factor asks it of sessions too that began before.
    lacks = viewer_of(user).needs_second_factor and not request.session.get(SECOND_FACTOR)
    return None if lacks else user


def reader_by_cookie(cookie: str) -> Viewer | None:
    """Return whoever may read by this session cookie: known from a moment ago, or looked up anew."""
    epoch = current_epoch()
    found = _known_viewer(cookie, epoch) or _proved_viewer(cookie, epoch)
    if found is None:
        sessions = import_module(settings.SESSION_ENGINE).SessionStore
        found = _looked_up(cookie, SimpleNamespace(session=sessions(cookie)), epoch)
    return found


def reader_by_header(header: str) -> Viewer | None:
    """Return whoever may read by the token of this Authorization header."""
    caller = caller_by_token(bearer_of(header) or "", for_reading=True)
    return caller.viewer if caller else None


def _caller_or_none(request: Any) -> Caller | None:
    token = bearer_of(request.headers.get("Authorization", ""))
    return caller_by_token(token, for_reading=request.method == "GET") if token is not None else None


def _spoken_to(request: Any) -> Viewer | None:
    viewer = _viewer_or_none(request)
    if viewer and viewer.language:
        speak(viewer.language)
    return viewer


def _viewer_or_none(request: Any) -> Viewer | None:
    if bearer_of(request.headers.get("Authorization", "")) is not None:
        # Whoever brings a token acts by it alone, whatever cookie comes along.
        return request.caller.viewer if request.caller else None
    cookie = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not cookie:
        return None
    epoch = current_epoch()
    known = _known_viewer(cookie, epoch) if request.method == "GET" else None
    return known or _proved_viewer(cookie, epoch) or _looked_up(cookie, request, epoch)


def _known_viewer(cookie: str, epoch: int) -> Viewer | None:
    known = _known.get(cookie)
    return known.viewer if known and known.until > time.monotonic() and known.viewer.epoch == epoch else None


def _proved_viewer(cookie: str, epoch: int) -> Viewer | None:
    """Whom a cookie was found to be, if all that proved it stands as it stood."""
    known = _known.get(cookie)
    if known is None or known.viewer.epoch != epoch:
        return None
    if _proof(cookie, known.viewer.user_id) != (known.session, known.password):
        return None
    seconds = ends_within(known.viewer, SECONDS_KNOWN)
    if not seconds:
        return None
    _known[cookie] = known._replace(until=time.monotonic() + seconds)
    return known.viewer


def _proof(cookie: str, user_id: int | None) -> tuple[str, str] | None:
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    rows = fetch_rows(_PROOF, [user_id, cookie, now], is_steady=True)
    return (rows[0][0], rows[0][1]) if rows else None


def _looked_up(cookie: str, request: Any, epoch: int) -> Viewer | None:
    user = signed_in_user(request)
    if user is None:
        _known.pop(cookie, None)
        return None
    if len(_known) > MOST_KNOWN:
        _known.clear()
    viewer = as_looking(viewer_of(user, epoch), request.session)
    proof = _proof(cookie, user.pk)
    # A password that changed since the look-up ends the session: it must not become what proves it.
    if proof and proof[1] == user.password:
        _known[cookie] = Known(time.monotonic() + ends_within(viewer, SECONDS_KNOWN), viewer, *proof)
    return viewer


def _only_looking(title: str) -> Refused:
    return Refused(
        say(
            "You are looking at Regulars as “{title}”: nothing is changed meanwhile. Leave this view first.",
            title=title,
        )
    )
