"""Retention rules as administrators set them: a new one is off until somebody has looked at what it would take."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import record
from regulars.core.privacy.events import RetentionRuleSet
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.checking import check_rule
from regulars.core.privacy.retention.due import due_records
from regulars.core.problems import Invalid, NotFound
from regulars.core.words import say

MOST_RULES = 50
_TOLD = ("name", "record_type", "filter", "counted_from", "months", "deed", "is_on")
_TAKES = frozenset(_TOLD) - {"name", "is_on"}


def rule_numbered(pk: int) -> RetentionRule:
    """Return a rule; raises NotFound."""
    found = RetentionRule.objects.filter(pk=pk).first()
    if found is None:
        raise NotFound(say("There is no such rule."))
    return found


def add_rule(values: dict[str, Any], *, by: Viewer) -> RetentionRule:
    """Add a rule, still off; raises Refused, Invalid, NotFound and BadRequest."""
    require_administrator(by, to="set retention rules")
    with write_transaction():
        if RetentionRule.objects.count() >= MOST_RULES:
            raise Invalid(say("There are fifty rules already. Change one of them."))
        rule = RetentionRule(**values)
        check_rule(rule)
        rule.save()
        record(RetentionRuleSet(rule=rule.name, before={}, after=_told(rule)), by=by)
    return rule


def change_rule(pk: int, *, values: dict[str, Any], expects: int | None, by: Viewer) -> RetentionRule:
    """Change a rule, or turn it on or off; one that takes other records from now on is off again.

    Turning on needs `expects`: how many the one who does it has seen that it takes.
    """
    require_administrator(by, to="set retention rules")
    with write_transaction():
        rule = rule_numbered(pk)
        before = _told(rule)
        for name, value in values.items():
            setattr(rule, name, value)
        check_rule(rule)
        if any(before[name] != getattr(rule, name) for name in _TAKES) and "is_on" not in values:
            rule.is_on = False
        if rule.is_on and not (before["is_on"] and "is_on" not in values):
            _check_seen(rule, expects)
        rule.save()
        if (after := _told(rule)) != before:
            record(RetentionRuleSet(rule=rule.name, before=before, after=after), by=by)
    return rule


def remove_rule(pk: int, *, by: Viewer) -> None:
    """Remove a rule; what it took stays where it is."""
    require_administrator(by, to="set retention rules")
    with write_transaction():
        rule = rule_numbered(pk)
        record(RetentionRuleSet(rule=rule.name, before=_told(rule), after={}), by=by)
        rule.delete()


def _check_seen(rule: RetentionRule, expects: int | None) -> None:
    count = len(due_records(rule).ids)
    if expects != count:
        raise Invalid.field(
            "expects", say("It would take {count} today. Look at the list, and say that number.", count=count)
        )


def _told(rule: RetentionRule) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in _TOLD}
