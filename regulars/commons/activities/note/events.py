"""What happens to notes."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class NoteWritten(Event):
    """A note was written."""

    stored_name = "note.written"
    sentence = "{by} wrote a note"
    room = "activities"
    icon = "note"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class NoteChanged(Event):
    """A note was changed."""

    stored_name = "note.changed"
    sentence = "{by} changed a note"
    room = "activities"
    icon = "note"
    forgets = ()
