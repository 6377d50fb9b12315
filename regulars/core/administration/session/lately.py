"""When somebody last showed at this browser who she is: what an open screen alone may do hangs on it."""

import time
from typing import Any

from regulars.core.problems import Problem
from regulars.core.words import mark, say

SHOWN_AT = "shown_at"
MINUTES = 10


class SignInAgain(Problem):
    """Only whoever signed in a moment ago may do this; `sign_in_again` tells screens to offer it."""

    status = 403
    title = mark("Sign in again first")


def note_shown(request: Any, *, at: float | None = None) -> None:
    """Note that somebody showed who she is: now, or when whoever vouches for her says that she did."""
    now = time.time()
    request.session[SHOWN_AT] = int(now if at is None else min(at, now))


def require_shown_lately(request: Any) -> None:
    """Raise SignInAgain unless somebody signed in at this browser within the last minutes."""
    if request.session.get(SHOWN_AT, 0) < time.time() - MINUTES * 60:
        told = say("Sign in again, so that nobody else at your screen does this: your last sign-in is too long ago.")
        raise SignInAgain(told, sign_in_again=True)
