"""/api/sessions: where one is signed in."""

from datetime import datetime
from typing import Any

from django.contrib.sessions.models import Session
from django.utils import timezone
from ninja import Router, Schema, Status

from regulars.core.access.models import BrowserSession, User
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.roles.giving import require_as_wide
from regulars.core.administration.sessions.actions import end_all_sessions, end_session
from regulars.core.administration.sessions.places import browser_words
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound

router = Router(tags=["Sessions"])


class BrowserSessionView(Schema):
    """A session: since when, from where, in what browser."""

    id: int
    browser: str
    address: str
    created_at: datetime
    seen_at: datetime
    is_this: bool


class Ended(Schema):
    """How many sessions ended."""

    ended: int


@router.get("", response={200: list[BrowserSessionView], PROBLEMS: ProblemView}, operation_id="sessions_list")
def list_sessions(request: Any) -> list[dict[str, Any]]:
    """One's own sessions that are still open, last used first."""
    mine = BrowserSession.objects.filter(user_id=request.viewer.user_id)
    keys = mine.values_list("session_key", flat=True)
    live = set(Session.objects.filter(pk__in=keys, expire_date__gt=timezone.now()).values_list("pk", flat=True))
    found = mine.filter(session_key__in=live).order_by("-seen_at", "-id")
    return [_view(session, request.session.session_key) for session in found]


@router.delete("/{int:session_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="sessions_end")
def delete_session(request: Any, session_id: Id) -> Status[None]:
    """Sign out there: within a second that browser has to sign in again."""
    session = BrowserSession.objects.filter(pk=session_id, user_id=request.viewer.user_id).first()
    if session is None:
        raise NotFound
    end_session(session, by=request.viewer)
    return Status(204, None)


@router.delete("", response={200: Ended, PROBLEMS: ProblemView}, operation_id="sessions_end_others")
def delete_other_sessions(request: Any) -> dict[str, int]:
    """Sign out everywhere else."""
    me = User.objects.get(pk=request.viewer.user_id)
    return {"ended": end_all_sessions(me, by=request.viewer, but=request)}


@router.delete("/of/{int:user_id}", response={200: Ended, PROBLEMS: ProblemView}, operation_id="sessions_end_of")
def delete_sessions_of(request: Any, user_id: Id) -> dict[str, int]:
    """Sign a user out everywhere; for administrators."""
    require_administrator(request.viewer, to="sign others out")
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound
    require_as_wide(user, by=request.viewer)
    return {"ended": end_all_sessions(user, by=request.viewer)}


def _view(session: BrowserSession, current: str | None) -> dict[str, Any]:
    return {
        "id": session.pk,
        "browser": browser_words(session.browser),
        "address": session.address,
        "created_at": session.created_at,
        "seen_at": session.seen_at,
        "is_this": session.session_key == current,
    }
