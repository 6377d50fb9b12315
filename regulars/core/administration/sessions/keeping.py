"""The sessions of one user."""

from datetime import timedelta
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from regulars.core.access.models import BrowserSession, User
from regulars.core.access.sessions import SessionStore
from regulars.core.administration.sessions.places import address_of, browser_of

_SEEN_EVERY = timedelta(minutes=5)


def note_session(request: Any, user: User) -> None:
    """Write down that a session is in use, with where and in what, so that its user recognises it."""
    now, key = timezone.now(), request.session.session_key
    if user.seen_at is None or user.seen_at < now - _SEEN_EVERY:
        User.objects.filter(pk=user.pk).update(seen_at=now)
    known = BrowserSession.objects.filter(session_key=key).first()
    if known is None or known.seen_at < now - _SEEN_EVERY:
        place = {"user": user, "address": address_of(request), "browser": browser_of(request), "seen_at": now}
        BrowserSession.objects.update_or_create(session_key=key, defaults=place)


def session_keys(user: User) -> list[str]:
    """Return the names of all live sessions of a user, of those too that nobody noted."""
    store = SessionStore()
    return [
        session.pk
        for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator()
        if store.decode(session.session_data).get(SESSION_KEY) == str(user.pk)
    ]


def end_sessions(user: User, *, but: str | None = None) -> int:
    """End every session of a user, so that none comes back to life with her account; return how many there were."""
    keys = [key for key in session_keys(user) if key != but]
    BrowserSession.objects.filter(user=user).exclude(session_key=but or "").delete()
    return Session.objects.filter(pk__in=keys).delete()[0]


def keep_this_session(request: Any, user: User) -> None:
    """Keep the session of this request, under a new name, when a new password ends all others."""
    request.session.cycle_key()
    request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    end_sessions(user, but=request.session.session_key)
    note_session(request, user)
