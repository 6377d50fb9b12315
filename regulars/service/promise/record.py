"""How the house shows promises."""

from regulars.core.records.record_type import RecordType, Section
from regulars.core.records.registry import register
from regulars.service.promise.models import Promise

_ALL = ("name", "priority", "queue", "level", "first_answer", "resolution")


@register
class Promises(RecordType):
    """By when cases of a kind are answered and solved."""

    slug, label, plural, icon = "promises", "Promise", "Promises", "clock-check"
    model = Promise
    room, in_menu, is_setting, owner = "service", False, True, None
    title_key = "name_key"
    fields = _ALL
    columns = _ALL
    form = (Section("Promise", _ALL),)
    sort = "name"
    search = {"name": "name"}
