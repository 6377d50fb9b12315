"""What happens to parties."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PartyAdded(Event):
    """Somebody new was added to the directory."""

    stored_name = "party.added"
    sentence = "{by} added {title}"
    room = "directory"
    icon = "user-plus"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class PartyChanged(Event):
    """What we know of a party was changed."""

    stored_name = "party.changed"
    sentence = "{by} updated {title}"
    room = "directory"
    icon = "pencil"
    forgets = ()
