"""How the house shows promises."""

from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.service.promise.models import Promise
from regulars.service.promise.saving import check_promise

_WHAT = ("name", "priority", "queue", "level", "first_answer", "resolution")
_WARNING = ("warn_share", "can_raise", "to_queue", "to_user", "can_rest_for_supplier")


@register
class Promises(RecordType):
    """By when cases of a kind are answered and solved."""

    slug, label, plural, icon = "promises", "Promise", "Promises", "clock-check"
    model = Promise
    room, in_menu, is_setting, owner = "service", False, True, None
    title_key = "name_key"
    fields = (*_WHAT, *_WARNING)
    columns = (*_WHAT, "warn_share")
    form = (Section("Promise", _WHAT), Section("Before it is broken", _WARNING))
    sort = "name"
    saving = Saving(before=check_promise)
    search = {"name": "name"}
