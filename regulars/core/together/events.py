"""What happens to comments."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class CommentWritten(Event):
    """A comment was written."""

    stored_name = "comment.written"
    sentence = "{by} commented on {on}"
    room = "core"
    icon = "message"
    forgets = ("on",)
    on: str = ""


@dataclass(frozen=True, kw_only=True)
class CommentChanged(Event):
    """A comment was changed by its author."""

    stored_name = "comment.changed"
    sentence = "{by} changed a comment"
    room = "core"
    icon = "message"
    forgets = ()
