"""New leads go to their owners by the first rule that fits, inside the save that makes them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.utils import timezone

from regulars.core.access.models import User
from regulars.core.access.speaking import in_house_language
from regulars.core.database.objects import load_objects
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.models import SavedView
from regulars.core.records.record_type import Save
from regulars.sales.assignment.candidates import Candidates, candidates_of
from regulars.sales.assignment.models import Assignment, AssignmentRule
from regulars.sales.assignment.rules import least_loaded, next_in_turn
from regulars.sales.assignment.telling import said_why
from regulars.sales.assignment.territories import lies_in
from regulars.sales.lead.saving import chooses_owners

LONGEST_WHY = 300


class _Rule(NamedTuple):
    rule: AssignmentRule
    parties: set[int] | None
    candidates: Candidates
    loads: dict[int, int]

    def fits(self, party: int) -> bool:
        """Whether a lead of this party goes by the rule."""
        return self.parties is None or party in self.parties


@chooses_owners
def choose_owners(saves: Sequence[Save]) -> None:
    """Give each lead to whom the first rule that fits names; without one it stays with whoever wrote it down."""
    # Locked until the leads are stored: two that come at once are given out one after the other.
    stored = load_objects(AssignmentRule, "t.is_on = %s", [True], order="t.id", is_locked=True)
    if not stored:
        return
    rules = [_opened(one, saves) for one in sorted(stored, key=lambda one: (one.place, one.pk))]
    for save in saves:
        tried: list[dict[str, Any]] = []
        for one in rules:
            if one.fits(save.record.party_id) and _give(save, one, tried):
                break
        else:
            _log(save, None, {"way": "none", "tried": tried})
    for one in rules:
        AssignmentRule.objects.filter(pk=one.rule.pk).update(last=one.rule.last_id)


def _opened(rule: AssignmentRule, saves: Sequence[Save]) -> _Rule:
    parties = None if rule.is_for_all else _territory(rule, {save.record.party_id for save in saves})
    candidates = candidates_of(rule) if parties is None or parties else Candidates([], [])
    return _Rule(rule, parties, candidates, _loads(candidates.users) if rule.way == "load" else {})


def _territory(rule: AssignmentRule, parties: set[int]) -> set[int]:
    view = SavedView.objects.filter(pk=rule.view_id).first() if rule.view_id else None
    return lies_in(view, parties) if view else set()


def _give(save: Save, one: _Rule, tried: list[dict[str, Any]]) -> bool:
    rule, users = one.rule, one.candidates.users
    why: dict[str, Any] = {"rule": rule.name, "passed": [list(passed) for passed in one.candidates.passed]}
    if not users:
        tried.append(why)
        return False
    if rule.way == "load":
        chosen = least_loaded(users, one.loads, rule.last_id)
        why |= {"open": one.loads.get(chosen, 0)}
        one.loads[chosen] = one.loads.get(chosen, 0) + 1
    else:
        chosen = next_in_turn(users, rule.last_id)
        why |= {"after": rule.last_id}
    why |= {"way": rule.way, "is_alone": len(users) == 1, "tried": tried}
    rule.last_id = save.record.owner_id = chosen
    _log(save, rule, why)
    return True


def _log(save: Save, rule: AssignmentRule | None, why: dict[str, Any]) -> None:
    lead = save.record
    if rule is not None:
        with in_house_language():
            lead.assigned_why = said_why(why, _names(why))[:LONGEST_WHY]
    save.along["with_it"] = Assignment(rule=rule, user_id=lead.owner_id, at=timezone.now(), why=why)


def _names(why: dict[str, Any]) -> dict[int, str]:
    asked = {why.get("after"), *(pk for pk, _ in why.get("passed", ()))} - {None}
    return dict(User.objects.filter(pk__in=asked).values_list("pk", "name")) if asked else {}


def _loads(users: Sequence[int]) -> dict[int, int]:
    if not users:
        return {}
    return dict(
        fetch_rows(
            "SELECT t.owner_id, COUNT(*) FROM sales_lead t WHERE t.state IN ('new', 'worked') AND t.trashed_at IS NULL"
            f" AND t.owner_id IN ({placeholders(users)}) GROUP BY t.owner_id",
            list(users),
        )
    )
