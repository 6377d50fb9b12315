"""What happens to consents, and to what people are asked to agree to."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class ConsentGiven(Event):
    """Somebody agreed that we use some channels for a purpose."""

    stored_name = "consent.given"
    sentence = "{by} wrote down a consent: {what}"
    room = "directory"
    icon = "shield"
    forgets = ()
    is_final = True
    what: str


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(Event):
    """Somebody no longer agrees that we use some channels for a purpose."""

    stored_name = "consent.withdrawn"
    sentence = "{by} wrote down that a consent was withdrawn: {what}"
    room = "directory"
    icon = "shield"
    forgets = ()
    is_final = True
    what: str


@dataclass(frozen=True, kw_only=True)
class PurposeSet(Event):
    """What people are asked to agree to was added or changed."""

    stored_name = "consent.purpose_set"
    sentence = "{by} set what consent to “{purpose}” means"
    room = "administration"
    icon = "shield"
    forgets = ()
    purpose: str
    before: dict[str, object]
    after: dict[str, object]


@dataclass(frozen=True, kw_only=True)
class WordingAdded(Event):
    """A new version of the text that people agree to was written."""

    stored_name = "consent.wording_added"
    sentence = "{by} wrote version {version} of the wording for “{purpose}”"
    room = "administration"
    icon = "shield"
    forgets = ()
    purpose: str
    version: int
    language: str
    text: str
