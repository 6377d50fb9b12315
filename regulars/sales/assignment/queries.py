"""Which rules there are, who is behind them, and what they did."""

from collections.abc import Sequence
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.titles import users_by_id
from regulars.core.records.reading.visibility import join_conditions, require_any, visible_condition
from regulars.core.records.registry import record_type
from regulars.sales.assignment.candidates import absences, candidates_of
from regulars.sales.assignment.models import Assignment, AssignmentRule
from regulars.sales.assignment.telling import said_why


def told_rule(rule: AssignmentRule, viewer: Viewer) -> dict[str, Any]:
    """Return a rule with its territory and with who would be given leads by it today."""
    users, candidates = users_by_id(viewer.epoch), candidates_of(rule)
    everybody = [*candidates.users, *(pk for pk, _ in candidates.passed)]
    away, passed = absences(everybody), dict(candidates.passed)
    return {
        "id": rule.pk, "name": rule.name, "is_on": rule.is_on, "way": rule.way, "is_for_all": rule.is_for_all,
        "view": {"id": rule.view.pk, "name": rule.view.name, "type": rule.view.record_type} if rule.view else None,
        "team": {"id": rule.team.pk, "name": rule.team.name} if rule.team else None,
        "people": [users[pk] for pk in sorted(rule.people.values_list("pk", flat=True)) if pk in users],
        "last": users.get(rule.last_id or 0),
        "members": [
            {**users[pk], "why_not": passed.get(pk, ""), "away_until": away.get(pk)}
            for pk in sorted(everybody) if pk in users
        ],
    }  # fmt: skip


def read_log(viewer: Viewer, *, before: int | None = None, lead: int | None = None, limit: int = 50) -> dict[str, Any]:
    """Return why leads went to whom, the latest first, as far as the viewer sees the leads."""
    leads = record_type("leads")
    require_any(viewer, "see", leads)
    if not {"owner", "interest"} <= readable_fields(leads, viewer).keys():
        return {"rows": [], "next": None}
    parts = [("t.trashed_at IS NULL", []), visible_condition(viewer, leads, "t")]
    parts += [("a.id < %s", [before])] if before else []
    parts += [("t.id = %s", [lead])] if lead else []
    where, params = join_conditions(parts)
    found = fetch_rows(
        "SELECT a.id, t.id, t.interest FROM sales_assignment a JOIN sales_lead t ON t.id = a.lead_id"
        f" WHERE {where} ORDER BY a.id DESC LIMIT %s",
        [*params, limit + 1],
    )
    stored = Assignment.objects.in_bulk([row[0] for row in found[:limit]])
    rows = [_told(stored[row[0]], row[1:], viewer) for row in found[:limit]]
    return {"rows": rows, "next": found[limit - 1][0] if len(found) > limit else None}


def _told(one: Assignment, lead: Sequence[Any], viewer: Viewer) -> dict[str, Any]:
    users = users_by_id(viewer.epoch)
    names = {pk: user["title"] for pk, user in users.items()}
    return {
        "id": one.pk, "at": one.at, "rule": one.why.get("rule", ""), "why": said_why(one.why, names),
        "lead": {"type": "leads", "id": lead[0], "title": lead[1]}, "user": users.get(one.user_id or 0),
    }  # fmt: skip
