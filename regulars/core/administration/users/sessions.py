"""The sessions of one user."""

from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.sessions import SessionStore


def end_sessions(user: User) -> int:
    """End every session of a user, so that none comes back to life with her account; return how many there were."""
    store = SessionStore()
    mine = [
        session.pk
        for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator()
        if store.decode(session.session_data).get(SESSION_KEY) == str(user.pk)
    ]
    return Session.objects.filter(pk__in=mine).delete()[0]


def keep_this_session(request: Any, user: User) -> None:
    """Keep the session of this request, under a new name, when a new password ends all others."""
    request.session.cycle_key()
    request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()
