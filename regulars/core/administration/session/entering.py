"""From the first credential to the open door: the steps in between, and what a session then knows."""

import time
from typing import Any

from django.contrib.auth import login

from regulars.core.access.middleware import SECOND_FACTOR
from regulars.core.access.models import User
from regulars.core.access.viewer import viewer_of
from regulars.core.administration.audit.noting import note_signed_in
from regulars.core.administration.proofs.codes import has_second_factor
from regulars.core.administration.session.lately import note_shown
from regulars.core.administration.sessions.devices import is_trusted
from regulars.core.administration.sessions.keeping import note_session

ENTERING = "entering"
# Where whoever came by an account elsewhere signs out there as well.
LEAVE_AT = "leave_at"
SHOW, SET_UP = "second_factor", "set_up_second_factor"
_SECONDS_TO_ENTER = 600
_BACKEND = "django.contrib.auth.backends.ModelBackend"


def begin_entering(request: Any, user: User, *, with_second_factor: bool = False) -> None:
    """Let in whoever showed her first credential, or remember her for the step that is still to come."""
    if with_second_factor:
        enter_house(request, user, with_second_factor=True)
    elif has_second_factor(user):
        if not is_trusted(request, user):
            _wait(request, user)
            return
        enter_house(request, user, with_second_factor=True)
    elif viewer_of(user).needs_second_factor:
        _wait(request, user)
    else:
        enter_house(request, user, with_second_factor=False)


def enter_house(request: Any, user: User, *, with_second_factor: bool) -> None:
    """Open the door: a session of a new name, noted among the user's own."""
    login(request, user, backend=_BACKEND)
    request.session.pop(ENTERING, None)
    request.session[SECOND_FACTOR] = with_second_factor
    note_shown(request)
    request.session.save()
    note_session(request, user)
    note_signed_in(request, user)


def entering_user(request: Any) -> User | None:
    """Return who showed a first credential lately in this browser and has a step to go."""
    found = request.session.get(ENTERING)
    if not found or found["at"] < time.time() - _SECONDS_TO_ENTER:
        return None
    user = User.objects.filter(pk=found["user"], is_active=True).first()
    # A password that was changed meanwhile ends the attempt.
    return user if user and _proves(user, found["proof"]) else None


def _proves(user: User, proof: str) -> bool:
    return any(proof == one for one in (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()))


def step_of(user: User | None) -> str | None:
    """Return what is still asked of somebody who is entering."""
    if user is None:
        return None
    return SHOW if has_second_factor(user) else SET_UP


def _wait(request: Any, user: User) -> None:
    request.session.flush()
    proof = user.get_session_auth_hash()
    request.session[ENTERING] = {"user": user.pk, "at": int(time.time()), "proof": proof}
