"""How the house shows visits."""

from regulars.commons.activities.heard import note_heard, refresh_last_heard
from regulars.commons.activities.importing import VISITS_IMPORTER
from regulars.commons.activities.visit.events import VisitChanged, VisitLogged
from regulars.commons.activities.visit.models import Visit
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register


@register
class Visits(RecordType):
    """A visit with a party."""

    slug, label, plural, icon = "visits", "Visit", "Visits", "map-pin"
    model = Visit
    room = "activities"
    title_field = "summary"
    subtitle_fields = ("party",)
    fields = ("party", "happened_at", "place", "duration", "outcome", "summary", "owner")
    columns = ("party", "happened_at", "place", "duration", "outcome", "summary", "owner")
    timeline_fields = ("happened_at", "place", "duration", "outcome", "summary", "owner")
    form = (Section("Visit", ("party", "happened_at", "place", "duration", "outcome", "summary")),)
    importing = VISITS_IMPORTER
    sort = "-happened_at"
    boards = ("outcome",)
    calendars = ("happened_at",)
    through = "party"
    subjects = ("party",)
    happened_field = "happened_at"
    text_field = "summary"
    search = {"summary": "text", "party": "text"}
    events = {"create": VisitLogged(), "change": VisitChanged()}
    saving = Saving(after=note_heard(Visit), left=refresh_last_heard)
