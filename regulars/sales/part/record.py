"""How the house shows parts in deals."""

from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.sales.part.events import PartNoted
from regulars.sales.part.models import Part
from regulars.sales.part.saving import check_part


@register
class Parts(RecordType):
    """What somebody does in a deal."""

    slug, label, plural, icon = "parts", "Part in a deal", "Parts in deals", "users"
    model = Part
    room, in_menu, owner = "sales", False, None
    title_field = "note"
    fields = ("deal", "party", "part", "note")
    columns = ("deal", "party", "part", "note")
    timeline_fields = ("deal", "part", "note")
    form = (Section("Part", ("deal", "party", "part", "note")),)
    sort = "-created_at"
    saving = Saving(before=check_part)
    through = "deal party"
    subjects = ("party",)
    events = {"create": PartNoted()}
