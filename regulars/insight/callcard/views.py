"""How the call card looks to programs."""

from typing import Any, Literal

from ninja import Schema


class NumberView(Schema):
    """A number as it was given, as it is compared, and as one reads it."""

    given: str
    key: str
    shown: str


class KnownView(Schema):
    """What the rooms know of a party, and of the organisation that she works for."""

    party: int
    organisation: dict[str, Any] | None
    entries: list[dict[str, Any]]
    cases: list[dict[str, Any]]
    deals: list[dict[str, Any]]
    tasks: list[dict[str, Any]]
    dates: list[dict[str, Any]]


class CallCard(Schema):
    """Who has a number: all of them, and which one it surely is; what is known is of that one, or of the first."""

    number: NumberView
    parties: list[dict[str, Any]]
    party: int | None
    known: KnownView | None
    may_add: list[str]


class PhoneCallView(Schema):
    """A call as a telephone system told of it."""

    id: int
    state: Literal["ringing", "answered", "ended"]
    direction: Literal["in", "out"]
    number: str
    rang_at: str
    answered_at: str | None
    ended_at: str | None
    seconds: int | None
    is_missed: bool
    has_voicemail: bool
    call: int | None


class PhoneCallShown(PhoneCallView):
    """A call on somebody's screen, with its card."""

    card: CallCard


class HookAnswer(Schema):
    """The call that was told of, how it stands, and on how many screens it shows."""

    call: int
    state: str
    screens: int


class Noted(Schema):
    """The entry in which it is written; null where nothing was."""

    entry: int | None


class ExtensionsView(Schema):
    """The phones of a user."""

    user: int
    extensions: list[str]
