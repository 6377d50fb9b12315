"""/api/password: a forgotten password, and choosing one by a link."""

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema, Status
from pydantic import StringConstraints

from regulars.core.access.middleware import signed_in_user
from regulars.core.access.models import User
from regulars.core.access.too_much import keep_pace
from regulars.core.administration.inputs import Password
from regulars.core.administration.letters.actions import ask_for_password, choose_password
from regulars.core.administration.letters.links import claimed_user, opened_link
from regulars.core.administration.session.doors import LETTERS, AnyBrowser
from regulars.core.administration.session.entering import begin_entering
from regulars.core.administration.session.greeting import greet
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.session.views import SessionView
from regulars.core.administration.sessions.places import network_of
from regulars.core.contracts import PROBLEMS, Input, Line, ProblemView
from regulars.core.problems import Invalid
from regulars.core.words import say

router = Router(tags=["Password"])
Key = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class Forgotten(Input):
    """The address whose password was forgotten."""

    email: Line


class LetterAsked(Schema):
    """What was done, the same whether or not anybody has the address."""

    detail: str


class LinkIn(Input):
    """What stands after # in the link."""

    key: Key


class LinkView(Schema):
    """Whose link it is, and what for."""

    name: str
    email: str
    purpose: Literal["reset", "invitation"]


class PasswordChoice(Input):
    """The link's key, and the password chosen."""

    key: Key
    password: Password


@router.post(
    "/forgotten",
    auth=AnyBrowser(),
    response={202: LetterAsked, PROBLEMS: ProblemView},
    operation_id="password_forgotten",
)
def forget_password(request: Any, body: Forgotten) -> Status[Any]:
    """Send a link to this address, if somebody signs in with it; the answer is the same if nobody does."""
    # Each letter counts as a try: nobody's mailbox is filled from here.
    check_guarded(f"letters to {body.email.lower()}", lambda: False)
    keep_pace(LETTERS, network_of(request))
    ask_for_password(body.email, by=None)
    return Status(202, {"detail": say("If this address has an account, a letter with a link is on its way.")})


@router.post("/link", auth=AnyBrowser(), response={200: LinkView, PROBLEMS: ProblemView}, operation_id="password_link")
def show_link(request: Any, body: LinkIn) -> dict[str, str]:
    """Say whose link this is, so that its holder sees it before choosing."""
    user, purpose = _opened(body.key)
    return {"name": user.name, "email": user.email, "purpose": purpose}


@router.post(
    "/choose", auth=AnyBrowser(), response={200: SessionView, PROBLEMS: ProblemView}, operation_id="password_choose"
)
def choose(request: Any, response: HttpResponse, body: PasswordChoice) -> dict[str, Any]:
    """Choose a password by a link, and go in; a second factor is asked for as ever."""
    user, purpose = _opened(body.key)
    choose_password(user, password=body.password, purpose=purpose, by=None)
    begin_entering(request, user)
    return greet(request, response, signed_in_user(request))


def _opened(key: str) -> tuple[User, str]:
    found = check_guarded(f"link of {claimed_user(key)}", lambda: opened_link(key))
    if found is None:
        raise Invalid(say("This link is no longer good: it was used, is too old, or was replaced. Ask for a new one."))
    return found
