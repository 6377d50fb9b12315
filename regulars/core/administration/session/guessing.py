"""Against guessing: an account that failed five times in five minutes is closed for the rest of them."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import TypeVar

from django.utils import timezone

from regulars.core.administration.models import SignInTry
from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.database.turns import write_transaction
from regulars.core.problems import Problem
from regulars.core.words import mark, say

T = TypeVar("T")
_LOCK = 7226375
MOST_TRIES = 5
WINDOW = timedelta(minutes=5)


class TooManyTries(Problem):
    """Somebody, perhaps not its holder, has tried this account too often; true of addresses without account too."""

    status = 429
    title = mark("Too many tries")
    retry_after = int(WINDOW.total_seconds())


def check_guarded(email: str, check: Callable[[], T]) -> T:
    """Return what the check of a credential answers; falsy counts as a failure. Raises TooManyTries."""
    account = sha256(email.strip().lower().encode()).hexdigest()
    _take_a_try(account)
    found = check()
    if found:
        SignInTry.objects.filter(account=account).delete()
    return found


def _take_a_try(account: str) -> None:
    """Write a try down before it is made, one after the other: of a hundred at once the first five are looked at.

    What is refused is not counted, or an attacker could keep the door shut for ever.
    """
    with write_transaction():
        if is_postgres():
            # On SQLite there is one writer anyway.
            fetch_rows("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, int(account[:7], 16)])
        if SignInTry.objects.filter(account=account, at__gt=timezone.now() - WINDOW).count() >= MOST_TRIES:
            raise TooManyTries(say("Too many tries for this account. Wait five minutes, then try again."))
        SignInTry.objects.create(account=account, at=timezone.now())
