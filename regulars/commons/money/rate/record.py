"""How the house shows rates."""

from regulars.commons.money.rate.models import Rate
from regulars.commons.money.rate.saving import check_rate
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register


@register
class Rates(RecordType):
    """What one unit of another currency is worth in the company's own, from a day on."""

    slug, label, plural, icon = "rates", "Currency rate", "Currency rates", "coin"
    model = Rate
    room, in_menu, is_setting, owner = "money", False, True, None
    title_field = "currency"
    subtitle_fields = ("day",)
    fields = ("note", "currency", "rate", "day", "home")
    columns = ("currency", "rate", "day", "note", "home")
    form = (Section("Rate", ("currency", "rate", "day", "note")),)
    sort = "-day"
    saving = Saving(before=check_rate)
