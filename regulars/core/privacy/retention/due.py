"""Which records a rule would take today, why, and which of them a law keeps."""

import datetime as dt
from dataclasses import dataclass

from regulars.core.database.objects import load_by
from regulars.core.database.rows import fetch_rows
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.conditions import condition_of, day_before_which
from regulars.core.privacy.retention.keeping import kept_by_itself
from regulars.core.records.reading.visibility import join_conditions
from regulars.core.records.registry import record_type

MOST_SAID = 200


@dataclass(frozen=True)
class Due:
    """What a rule would take: how many, how many it leaves since a law keeps them, and the day before which."""

    ids: list[int]
    held: dict[int, str]
    before: dt.date


def due_records(rule: RetentionRule) -> Due:
    """Return exactly the records that a rule takes if it runs now, oldest number first."""
    kind, before = record_type(rule.record_type), day_before_which(rule)
    where, params = condition_of(rule, before)
    sql = f"SELECT t.id FROM {kind.table()} t WHERE {where} ORDER BY t.id"
    ids = [row[0] for row in fetch_rows(sql, params)]
    held = kept_by_itself(kind, ids)
    return Due([pk for pk in ids if pk not in held], held, before)


def still_due(rule: RetentionRule, ids: list[int]) -> list[int]:
    """Return those of the records that the rule takes even now: somebody may have been heard from meanwhile.

    They are locked until the transaction ends.
    """
    kind = record_type(rule.record_type)
    load_by(kind.model, "id", ids, is_locked=True)
    own = (f"t.id IN ({', '.join(['%s'] * len(ids))})", list(ids))
    where, params = join_conditions([own, condition_of(rule, day_before_which(rule))])
    found = [row[0] for row in fetch_rows(f"SELECT t.id FROM {kind.table()} t WHERE {where} ORDER BY t.id", params)]
    held = kept_by_itself(kind, found)
    return [pk for pk in found if pk not in held]
