"""/api/session/passkey: signing in by a passkey, instead of a password or after it."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.administration.audit.noting import note_refused
from regulars.core.administration.inputs import Credential
from regulars.core.administration.proofs.passkeys import ask_for_passkey, claimed_holder, take_passkey
from regulars.core.administration.session.api import WrongCredentials
from regulars.core.administration.session.doors import AnyBrowser
from regulars.core.administration.session.entering import SHOW, enter_house, entering_user, step_of
from regulars.core.administration.session.greeting import greet
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.session.views import SessionView
from regulars.core.contracts import PROBLEMS, Input, ProblemView
from regulars.core.words import say

router = Router(tags=["Session"])


class Question(Schema):
    """What the browser is asked, as `navigator.credentials.get` takes it; bytes are base64url."""

    options: dict[str, Any]


class Shown(Input):
    """What the browser answered; `remember` asks this browser for no second factor during 30 days."""

    credential: Credential
    remember: bool = False


@router.post(
    "/passkey", auth=AnyBrowser(), response={200: Question, PROBLEMS: ProblemView}, operation_id="session_passkey_begin"
)
def begin(request: Any) -> dict[str, Any]:
    """Ask for a passkey: one of whoever showed her password, else any that this browser keeps for us."""
    user = entering_user(request)
    return {"options": ask_for_passkey(user if step_of(user) == SHOW else None)}


@router.post(
    "/passkey/finish",
    auth=AnyBrowser(),
    response={200: SessionView, PROBLEMS: ProblemView},
    operation_id="session_passkey_finish",
)
def finish(request: Any, response: HttpResponse, body: Shown) -> dict[str, Any]:
    """Come in by a passkey. Without a password before it, its holder must have shown finger, face or PIN."""
    entering = entering_user(request)
    # Who showed a password first comes in as that user, whoever the passkey says it is.
    user = entering if step_of(entering) == SHOW else claimed_holder(body.credential)
    name = f"passkey of {user.pk}" if user else f"passkey {str(body.credential.get('id'))[:200]}"
    if not check_guarded(name, lambda: user is not None and take_passkey(user, body.credential)) or user is None:
        note_refused(request, user.email if user else "")
        raise WrongCredentials(say("This passkey does not open an account here. Try again, or use your password."))
    enter_house(request, user, with_second_factor=True)
    return greet(request, response, user, trust=body.remember)
