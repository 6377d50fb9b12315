"""How the house shows the reasons why deals are lost."""

from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register
from regulars.sales.reason.models import LostReason


@register
class LostReasons(RecordType):
    """Why deals are lost."""

    slug, label, plural, icon = "lost_reasons", "Reason for losing", "Reasons for losing", "mood-sad"
    model = LostReason
    room, in_menu, is_setting, owner = "sales", False, True, None
    title_key = "name_key"
    fields = ("name", "place")
    columns = ("name", "place")
    form = (Section("Reason", ("name", "place")),)
    sort = "place"
    search = {"name": "name"}
