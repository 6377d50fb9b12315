"""How the rules stand: in which order they are tried, and what each says."""

from collections.abc import Sequence

from regulars.core.records.snapshots import Snapshot
from regulars.sales.assignment.models import AssignmentRule


def in_order() -> Sequence[AssignmentRule]:
    """Return the rules in the order in which they are tried."""
    return list(AssignmentRule.objects.order_by("place", "id"))


def state_of(rule: AssignmentRule) -> Snapshot:
    """Return a rule as plain values."""
    plain = {name: getattr(rule, name) for name in ("name", "is_on", "way", "place", "is_for_all")}
    people = sorted(rule.people.values_list("pk", flat=True))
    return plain | {"view": rule.view_id, "team": rule.team_id, "people": people}
