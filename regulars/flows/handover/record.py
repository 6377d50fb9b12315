"""How the house shows handovers."""

from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register
from regulars.flows.handover.models import Handover


@register
class Handovers(RecordType):
    """What service handed to sales, or sales to service."""

    slug, label, plural, icon = "handovers", "Handover", "Handovers", "arrows-exchange"
    model = Handover
    room, in_menu, owner = "service", False, None
    title_field = "reason"
    fields = ("case", "deal", "direction", "reason")
    columns = ("case", "deal", "direction", "reason", "created_at")
    form = (Section("Handover", ("case", "deal", "direction", "reason")),)
    sort = "-created_at"
    through = "case deal"
