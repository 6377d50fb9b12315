"""What a rule may be, and from which days it may count."""

from regulars.core.access.house_day import house_today
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.conditions import condition_of
from regulars.core.problems import Invalid
from regulars.core.records.fields import all_fields
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.words import say

DAYS = ("date", "timestamp", "instant")


def day_fields(kind: type[RecordType]) -> list[dict[str, str]]:
    """Return the fields from which a rule may count."""
    fields = all_fields(kind).values()
    return [{"name": f.name, "label": f.label} for f in fields if f.kind.slug in DAYS and f.column and not f.custom]


def check_rule(rule: RetentionRule) -> None:
    """Refuse what cannot be: raises Invalid and BadRequest naming it."""
    kind = record_type(rule.record_type)
    if kind.subtypes or kind.is_ledger:
        raise Invalid.field(
            "type", say("{plural} have no rules of their own. Choose one kind of record.", plural=kind.plural)
        )
    if rule.deed == "erase" and not kind.is_subject:
        raise Invalid.field(
            "deed", say("{plural} are nobody who could be erased. Put them in the trash instead.", plural=kind.plural)
        )
    if rule.counted_from not in {one["name"] for one in day_fields(kind)}:
        raise Invalid.field("counted_from", say("Choose a field with a day."))
    condition_of(rule, house_today())
