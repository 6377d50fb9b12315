"""What happens when somebody looks with other eyes."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PreviewBegun(Event):
    """An administrator began to see the product as a role or a user does; nothing can be changed meanwhile."""

    stored_name = "preview.begun"
    sentence = "{by} began to see Regulars as {title}"
    room = "administration"
    icon = "eye"
    forgets = ()
    seen_as: str
    number: int


@dataclass(frozen=True, kw_only=True)
class PreviewEnded(Event):
    """An administrator sees the product with her own eyes again."""

    stored_name = "preview.ended"
    sentence = "{by} no longer sees Regulars as {title}"
    room = "administration"
    icon = "eye-off"
    forgets = ()
