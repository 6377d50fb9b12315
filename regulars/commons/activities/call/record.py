"""How the house shows calls."""

from regulars.commons.activities.call.events import CallChanged, CallLogged
from regulars.commons.activities.call.models import Call
from regulars.commons.activities.heard import note_heard, refresh_last_heard
from regulars.commons.activities.importing import CALLS_IMPORTER
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register


@register
class Calls(RecordType):
    """A call with a party."""

    slug, label, plural, icon = "calls", "Call", "Calls", "phone"
    model = Call
    room = "activities"
    title_field = "summary"
    subtitle_fields = ("party",)
    fields = ("party", "happened_at", "direction", "duration", "outcome", "summary", "owner")
    columns = ("party", "happened_at", "direction", "duration", "outcome", "summary", "owner")
    timeline_fields = ("happened_at", "direction", "duration", "outcome", "summary", "owner")
    form = (Section("Call", ("party", "happened_at", "direction", "duration", "outcome", "summary")),)
    importing = CALLS_IMPORTER
    sort = "-happened_at"
    boards = ("outcome",)
    calendars = ("happened_at",)
    through = "party"
    subjects = ("party",)
    happened_field = "happened_at"
    text_field = "summary"
    search = {"summary": "text", "party": "text"}
    events = {"create": CallLogged(), "change": CallChanged()}
    saving = Saving(after=note_heard(Call), left=refresh_last_heard)
