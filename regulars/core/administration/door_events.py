"""What happens at the door: tokens, second factors, invitations."""

from dataclasses import dataclass, field

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class TokenMade(Event):
    """A token was made with which a program comes in; its secret is told to nobody else."""

    stored_name = "token.made"
    sentence = "{by} made the API token {title}"
    room = "administration"
    icon = "key"
    forgets = ()
    scopes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(Event):
    """A token was revoked: whoever holds it no longer comes in."""

    stored_name = "token.revoked"
    sentence = "{by} revoked the API token {title}"
    room = "administration"
    icon = "key-off"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(Event):
    """Sessions of a user were ended from elsewhere."""

    stored_name = "sessions.ended"
    sentence = "{by} signed {title} out: {count} sessions"
    room = "administration"
    icon = "logout"
    forgets = ()
    count: int


@dataclass(frozen=True, kw_only=True)
class SecondFactorChanged(Event):
    """How somebody proves who she is was changed."""

    stored_name = "second_factor.changed"
    sentence = "{by} {did} of {title}"
    room = "administration"
    icon = "lock"
    forgets = ()
    says = ("did",)
    did: str


@dataclass(frozen=True, kw_only=True)
class UserInvited(Event):
    """Somebody was sent a link to choose a password with."""

    stored_name = "user.invited"
    sentence = "{by} invited {title}"
    room = "administration"
    icon = "mail"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class PasswordChosen(Event):
    """Somebody chose a new password by a link that was mailed to her."""

    stored_name = "password.chosen"
    sentence = "{by} chose a new password by a link"
    room = "administration"
    icon = "lock"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class OutsideAccountChanged(Event):
    """An account at a provider of identities was linked to a user, or no longer is."""

    stored_name = "outside_account.changed"
    sentence = "{by} {did} the account of {title} at {provider}"
    room = "administration"
    icon = "link"
    forgets = ()
    says = ("did",)
    did: str
    provider: str
