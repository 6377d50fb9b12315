"""/api/session: who is signed in, signing in, signing out."""

from typing import Annotated, Any

from django.contrib.auth import authenticate, logout
from django.http import HttpResponse
from django.middleware.csrf import get_token
from ninja import Router
from pydantic import StringConstraints

from regulars.core.access.middleware import signed_in_user
from regulars.core.access.models import BrowserSession, User
from regulars.core.administration.audit.noting import note_refused, note_signed_out
from regulars.core.administration.inputs import Password
from regulars.core.administration.proofs.codes import take_code
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import (
    LEAVE_AT,
    SHOW,
    begin_entering,
    enter_house,
    entering_user,
    step_of,
)
from regulars.core.administration.session.greeting import greet
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.session.views import SessionView, session_view
from regulars.core.administration.sessions.keeping import note_session
from regulars.core.contracts import PROBLEMS, Input, Line, ProblemView
from regulars.core.problems import Problem
from regulars.core.words import mark, say

router = Router(tags=["Session"])


class WrongCredentials(Problem):
    """No active user has this address and this password; which of the two is wrong is not told."""

    status = 401
    title = mark("That did not work")


class SignIn(Input):
    """An e-mail address and a password."""

    email: Line
    password: Password


class SecondFactor(Input):
    """A code of one's app, or a recovery code; `remember` asks this browser for none during 30 days."""

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    remember: bool = False


@router.get("", auth=None, response={200: SessionView}, operation_id="session_show")
def show_session(request: Any) -> dict[str, Any]:
    """Say who is signed in, and give this browser its token for writes."""
    get_token(request)
    user = signed_in_user(request)
    if user:
        note_session(request, user)
    return session_view(request, user)


@router.post("", auth=AnyBrowser(), response={200: SessionView, PROBLEMS: ProblemView}, operation_id="session_start")
def sign_in(request: Any, response: HttpResponse, body: SignIn) -> dict[str, Any]:
    """Sign in; the answer is the same for a wrong password and an unknown address. `step` says what is still asked."""
    user = check_guarded(body.email, lambda: authenticate(request, username=body.email.lower(), password=body.password))
    if not isinstance(user, User):
        note_refused(request, body.email)
        raise WrongCredentials(say("The e-mail address or the password is not right. Try again."))
    begin_entering(request, user)
    return greet(request, response, signed_in_user(request))


@router.post(
    "/second-factor",
    auth=AnyBrowser(),
    response={200: SessionView, PROBLEMS: ProblemView},
    operation_id="session_second_factor",
)
def show_second_factor(request: Any, response: HttpResponse, body: SecondFactor) -> dict[str, Any]:
    """Go on with a code after the password."""
    user = entering_user(request)
    if user is None or step_of(user) != SHOW:
        raise WrongCredentials(say("Sign in with your password first, then come back with the code."))
    if not check_guarded(f"second factor of {user.pk}", lambda: take_code(user, body.code)):
        note_refused(request, user.email)
        raise WrongCredentials(say("This code is not right, or was used before. Wait for the next one and try again."))
    enter_house(request, user, with_second_factor=True)
    return greet(request, response, user, trust=body.remember)


@router.delete("", auth=AnyBrowser(), response={200: SessionView, PROBLEMS: ProblemView}, operation_id="session_end")
def sign_out(request: Any) -> dict[str, Any]:
    """Sign out; harmless when nobody is signed in. `leave_at` is where the browser goes to sign out elsewhere too."""
    user = signed_in_user(request)
    leave_at = request.session.get(LEAVE_AT)
    if user:
        note_signed_out(request, user)
    BrowserSession.objects.filter(session_key=request.session.session_key).delete()
    logout(request)
    return session_view(request, None) | {"leave_at": leave_at}
