"""What happens to visits."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class VisitLogged(Event):
    """A visit was logged."""

    stored_name = "visit.logged"
    sentence = "{by} logged a visit"
    room = "activities"
    icon = "map-pin"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class VisitChanged(Event):
    """What was noted of a visit was changed."""

    stored_name = "visit.changed"
    sentence = "{by} changed what was noted of a visit"
    room = "activities"
    icon = "map-pin"
    forgets = ()
