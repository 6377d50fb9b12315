"""How the house shows canned answers."""

from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.service.canned.models import CannedAnswer
from regulars.service.canned.saving import check_canned

_ALL = ("name", "text", "queue", "language")


@register
class CannedAnswers(RecordType):
    """What is said again and again, with fields to be filled in."""

    slug, label, plural, icon = "canned", "Canned answer", "Canned answers", "message-2"
    model = CannedAnswer
    room, in_menu, owner = "service", False, None
    title_key = "name_key"
    fields = _ALL
    columns = ("name", "queue", "language", "text")
    form = (Section("Canned answer", _ALL),)
    sort = "name"
    saving = Saving(before=check_canned)
    search = {"name": "name", "text": "text"}
