"""What happens to calls."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class CallLogged(Event):
    """A call was logged."""

    stored_name = "call.logged"
    sentence = "{by} logged a call"
    room = "activities"
    icon = "phone"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class CallChanged(Event):
    """What was noted of a call was changed."""

    stored_name = "call.changed"
    sentence = "{by} changed what was noted of a call"
    room = "activities"
    icon = "phone"
    forgets = ()
