"""How the house shows contracts."""

from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.service.contract.models import Contract
from regulars.service.contract.saving import check_contract

_ALL = ("level", "party", "begins_on", "ends_on", "owner", "about")


@register
class Contracts(RecordType):
    """What a customer is promised, from when until when."""

    slug, label, plural, icon = "contracts", "Contract", "Contracts", "certificate"
    model = Contract
    room = "service"
    title_field, title_key = "level", "level_key"
    subtitle_fields = ("party", "ends_on")
    fields = _ALL
    columns = ("level", "party", "begins_on", "ends_on", "owner")
    timeline_fields = ("level", "begins_on", "ends_on")
    form = (Section("Contract", _ALL),)
    sort = "level"
    calendars = ("ends_on",)
    through = "party"
    subjects = ("party",)
    saving = Saving(before=check_contract)
    search = {"level": "name", "party": "text", "about": "text"}
