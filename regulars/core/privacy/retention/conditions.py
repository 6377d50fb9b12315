"""What a rule takes, as a condition: its records that fit, and whose day lies far enough back."""

import datetime as dt
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from regulars.core.access.conditions import Condition
from regulars.core.access.house_day import house_today, house_zone
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.privacy.models import RetentionRule
from regulars.core.records.reading.filters import filter_condition
from regulars.core.records.reading.visibility import join_conditions
from regulars.core.records.registry import record_type


def day_before_which(rule: RetentionRule) -> dt.date:
    """Return the company's day before which a record's day must lie to be taken."""
    return house_today() - relativedelta(months=rule.months)


def condition_of(rule: RetentionRule, before: dt.date) -> Condition:
    """Return the SQL of what a rule takes; raises BadRequest for a filter that does not fit (any more)."""
    kind, viewer = record_type(rule.record_type), viewer_in_house()
    day, name = before.isoformat(), rule.counted_from
    older = {"field": name, "op": "before", "value": day}
    unset = {"field": name, "op": "is_empty"}
    made = {"field": "created_at", "op": "before", "value": day}
    aged = made if name == "created_at" else {"or": [older, {"and": [unset, made]}]}
    # Whoever was erased stays under a pseudonym for as long as a law says.
    not_erased = "NOT EXISTS (SELECT 1 FROM privacy_erasure gone WHERE gone.record_id = t.id AND gone.record_type = %s)"
    return join_conditions(
        [
            ("t.trashed_at IS NULL", []),
            (" AND ".join(f"t.{column} = %s" for column in kind.where), list(kind.where.values())),
            filter_condition(rule.filter, viewer, kind, "t"),
            filter_condition(aged, viewer, kind, "t"),
            (not_erased, [kind.slug]),
        ]
    )


def viewer_in_house() -> Viewer:
    """Return who sees all, with the company's own clock."""
    return replace(SYSTEM, zone=house_zone().key)
