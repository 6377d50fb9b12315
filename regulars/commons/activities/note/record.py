"""How the house shows notes."""

from regulars.commons.activities.importing import NOTES_IMPORTER
from regulars.commons.activities.note.events import NoteChanged, NoteWritten
from regulars.commons.activities.note.models import Note
from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register


@register
class Notes(RecordType):
    """A note about a party."""

    slug, label, plural, icon = "notes", "Note", "Notes", "note"
    model = Note
    room = "activities"
    title_field = "text"
    subtitle_fields = ("party",)
    fields = ("party", "text", "is_pinned", "owner")
    columns = ("party", "text", "is_pinned", "owner", "created_at")
    timeline_fields = ("text", "is_pinned", "owner")
    form = (Section("Note", ("party", "text", "is_pinned")),)
    importing = NOTES_IMPORTER
    sort = "-created_at"
    through = "party"
    subjects = ("party",)
    text_field = "text"
    search = {"text": "text", "party": "text"}
    events = {"create": NoteWritten(), "change": NoteChanged()}
