"""Verbs for sessions: end one, end all."""

from typing import Any

from django.contrib.sessions.models import Session

from regulars.core.access.models import BrowserSession, User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.door_events import SessionsEnded
from regulars.core.administration.sessions.devices import forget_trust
from regulars.core.administration.sessions.keeping import end_sessions
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record


def end_session(session: BrowserSession, *, by: Viewer) -> None:
    """End one session: within a second its browser is signed out."""
    with write_transaction():
        Session.objects.filter(pk=session.session_key).delete()
        session.delete()
        _tell(session.user, 1, by)


def end_all_sessions(user: User, *, by: Viewer, but: Any = None) -> int:
    """End every session of a user, except that of the request `but`; return how many ended.

    Browsers that were remembered are asked for a second factor again: one of them may be in other hands.
    """
    with write_transaction():
        ended = end_sessions(user, but=but.session.session_key if but else None)
        forget_trust(user, but=but)
        if ended:
            _tell(user, ended, by)
    return ended


def _tell(user: User, count: int, by: Viewer) -> None:
    record(SessionsEnded(count=count), by=by, about=About("", None, user.name))
