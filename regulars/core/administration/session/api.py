"""/api/session: who is signed in, signing in, signing out."""

from datetime import timedelta
from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.middleware.csrf import get_token
from django.utils import timezone
from ninja import Router

from regulars.core.access.middleware import signed_in_user
from regulars.core.access.models import User
from regulars.core.access.viewer import viewer_of
from regulars.core.administration.inputs import Password
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.session.views import SessionView, session_view
from regulars.core.contracts import PROBLEMS, Input, Line, ProblemView
from regulars.core.problems import Problem

router = Router(tags=["Session"])
_SEEN_EVERY = timedelta(minutes=5)


class WrongCredentials(Problem):
    """No active user has this address and this password; which of the two is wrong is not told."""

    status = 401
    title = "That did not work"


class SignIn(Input):
    """An e-mail address and a password."""

    email: Line
    password: Password


@router.get("", auth=None, response={200: SessionView}, operation_id="session_show")
def show_session(request: Any) -> dict[str, Any]:
    """Say who is signed in, and give this browser its token for writes."""
    get_token(request)
    user = signed_in_user(request)
    if user:
        _note_seen(user)
    return session_view(request, user, viewer_of(user) if user else None)


@router.post("", auth=AnyBrowser(), response={200: SessionView, PROBLEMS: ProblemView}, operation_id="session_start")
def sign_in(request: Any, body: SignIn) -> dict[str, Any]:
    """Sign in; the answer is the same for a wrong password and an unknown address."""
    user = check_guarded(body.email, lambda: authenticate(request, username=body.email.lower(), password=body.password))
    if not isinstance(user, User):
        raise WrongCredentials("The e-mail address or the password is not right. Try again.")
    login(request, user)
    _note_seen(user)
    return session_view(request, user, viewer_of(user))


@router.delete("", auth=AnyBrowser(), response={200: SessionView, PROBLEMS: ProblemView}, operation_id="session_end")
def sign_out(request: Any) -> dict[str, Any]:
    """Sign out; harmless when nobody is signed in."""
    logout(request)
    return session_view(request, None, None)


def _note_seen(user: User) -> None:
    now = timezone.now()
    if user.seen_at is None or user.seen_at < now - _SEEN_EVERY:
        User.objects.filter(pk=user.pk).update(seen_at=now)
