"""Who sits at this browser: signed in, or at the door with a first credential shown."""

from typing import Any

from regulars.core.access.middleware import signed_in_user
from regulars.core.access.models import User
from regulars.core.administration.session.entering import SET_UP, entering_user, step_of
from regulars.core.administration.session.guessing import check_guarded
from regulars.core.administration.session.lately import SignInAgain, require_shown_lately
from regulars.core.problems import Invalid, NotSignedIn
from regulars.core.words import say


def person_signed_in(request: Any) -> User:
    """Return who is signed in at this browser; raises NotSignedIn."""
    user = signed_in_user(request)
    if user is None:
        raise NotSignedIn(say("Sign in first."))
    return user


def person_here(request: Any) -> tuple[User, bool]:
    """Return who is here, and whether she stands at the door with a second factor still to set up."""
    user = signed_in_user(request)
    if user:
        return user, False
    entering = entering_user(request)
    if entering is None or step_of(entering) != SET_UP:
        raise NotSignedIn(say("Sign in first."))
    return entering, True


def require_proof(request: Any, user: User, given: str | None) -> None:
    """Raise Invalid unless the present password was given, guarded as the door itself is.

    Of whoever has none, because others vouch for her, a sign-in of a moment ago is asked: else SignInAgain.
    """
    if not user.has_usable_password():
        require_shown_lately(request)
        return
    if not given:
        raise Invalid.field("password", say("Type your password, so that nobody else can change this."))
    if not check_guarded(user.email, lambda: user.check_password(given)):
        raise Invalid.field("password", say("That is not your password."))


def require_lately_or_proof(request: Any, user: User, given: str | None) -> None:
    """Raise as `require_proof` does, unless she signed in at this browser a moment ago."""
    try:
        require_shown_lately(request)
    except SignInAgain:
        require_proof(request, user, given)
