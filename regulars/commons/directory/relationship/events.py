"""What happens to relationships."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RelationshipBegun(Event):
    """Two parties were tied to each other."""

    stored_name = "relationship.begun"
    sentence = "{by} noted a relationship"
    room = "directory"
    icon = "affiliate"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class RelationshipChanged(Event):
    """A relationship was changed or ended."""

    stored_name = "relationship.changed"
    sentence = "{by} changed a relationship"
    room = "directory"
    icon = "affiliate"
    forgets = ()
