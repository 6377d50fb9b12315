"""Against guessing: an account that failed five times in five minutes is closed for the rest of them."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import TypeVar

from django.utils import timezone

from regulars.core.administration.models import SignInTry
from regulars.core.problems import Problem
from regulars.core.words import mark, say

T = TypeVar("T")
MOST_TRIES = 5
WINDOW = timedelta(minutes=5)


class TooManyTries(Problem):
    """Somebody, perhaps not its holder, has tried this account too often; true of addresses without account too."""

    status = 429
    title = mark("Too many tries")
    retry_after = int(WINDOW.total_seconds())


def check_guarded(email: str, check: Callable[[], T]) -> T:
    """Return what the check of a credential answers; falsy counts as a failure. Raises TooManyTries.

    The try is written down before the check, so that a hundred tries at once are no way round the limit.
    """
    account = sha256(email.strip().lower().encode()).hexdigest()
    mine = SignInTry.objects.create(account=account, at=timezone.now())
    recent = SignInTry.objects.filter(account=account, at__gt=timezone.now() - WINDOW)
    if recent.count() > MOST_TRIES:
        # What is refused is not counted, or an attacker could keep the door shut for ever.
        mine.delete()
        raise TooManyTries(say("Too many tries for this account. Wait five minutes, then try again."))
    found = check()
    if found:
        SignInTry.objects.filter(account=account).delete()
    return found
