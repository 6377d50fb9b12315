"""Writing down what happens at the door."""

from typing import Any

from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, viewer_of
from regulars.core.administration.audit.events import SignedIn, SignedOut, SignInFailed
from regulars.core.administration.sessions.places import address_of, browser_of
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import record


def note_signed_in(request: Any, user: User) -> None:
    """Write down that a user came in, from where and in what."""
    with write_transaction():
        record(SignedIn(**_place(request)), by=viewer_of(user))


def note_signed_out(request: Any, user: User) -> None:
    """Write down that a user went out."""
    with write_transaction():
        record(SignedOut(**_place(request)), by=viewer_of(user))


def note_refused(request: Any, account: str) -> None:
    """Write down that somebody tried in vain; what is no address may be a password and is not kept."""
    told = account.strip().lower()[:254] if "@" in account else "something that is no address"
    with write_transaction():
        record(SignInFailed(account=told, **_place(request)), by=SYSTEM)


def _place(request: Any) -> dict[str, str]:
    return {"address": address_of(request), "browser": browser_of(request)}
