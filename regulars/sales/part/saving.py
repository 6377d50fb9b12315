"""What a save of a part sees to: nobody has the same part in a deal twice."""

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say
from regulars.sales.part.models import Part


def check_part(save: Save) -> None:
    """Refuse a part that is noted already; raises Invalid."""
    values, row = save.values, save.record
    deal, party = (values.get(name, getattr(row, f"{name}_id")) for name in ("deal", "party"))
    same = {"deal": deal, "party": party, "part": values.get("part", row.part)}
    if deal and party and Part.objects.filter(**same, trashed_at=None).exclude(pk=row.pk or 0).exists():
        raise Invalid.field("part", say("They have this part in the deal already."))
