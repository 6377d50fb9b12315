"""What happens at the door: coming in, going out, and trying in vain."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """A user signed in."""

    stored_name = "session.started"
    sentence = "{by} signed in from {address}"
    room = "security"
    icon = "login"
    forgets = ("address", "browser")
    address: str
    browser: str


@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    """A user signed out."""

    stored_name = "session.ended"
    sentence = "{by} signed out"
    room = "security"
    icon = "logout"
    forgets = ("address", "browser")
    address: str
    browser: str


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Event):
    """Somebody tried to sign in and could not; whether there is such a user makes no difference."""

    stored_name = "session.refused"
    sentence = "Somebody tried to sign in as {account} from {address}, in vain"
    room = "security"
    icon = "lock"
    forgets = ("account", "address", "browser")
    account: str
    address: str
    browser: str
