"""Verbs for assignment rules: add, change, move, remove."""

from typing import Any

from regulars.core.access.models import Team, User
from regulars.core.access.viewer import Viewer
from regulars.core.administration.guarding import lock_for_administrator, require_administrator
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import SavedView
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import mark, say
from regulars.sales.assignment.events import AssignmentRuleChanged
from regulars.sales.assignment.models import AssignmentRule
from regulars.sales.assignment.standing import in_order, state_of
from regulars.sales.assignment.territories import PARTIES

SLUG = "assignment-rules"
TO = mark("change by which rules leads are assigned")


def add_rule(values: dict[str, Any], *, by: Viewer, under: int | None = None) -> AssignmentRule:
    """Add a rule after the others; one that was there before comes back under its old id."""
    require_administrator(by, to=TO)
    rule = AssignmentRule(pk=under, place=AssignmentRule.objects.count() + 1)
    with write_transaction():
        lock_for_administrator(by, to=TO)
        _assign(rule, values)
        _tell(mark("added"), rule, by, {}, house_change(SLUG, rule.pk, None, state_of(rule)))
    return rule


def change_rule(rule: AssignmentRule, *, values: dict[str, Any], by: Viewer) -> AssignmentRule:
    """Change a rule, or turn it on or off."""
    require_administrator(by, to=TO)
    with write_transaction():
        rule = _lock(rule, by=by)
        before = state_of(rule)
        require_unchanged(values, values.get(BEFORE), before)
        _assign(rule, values)
        if changes := house_change(SLUG, rule.pk, before, state_of(rule)):
            _tell(mark("changed"), rule, by, before, changes)
    return rule


def move_rule(rule: AssignmentRule, *, to: int, by: Viewer) -> None:
    """Put a rule in another place, counted from 0; the others make room."""
    require_administrator(by, to=TO)
    with write_transaction():
        rule = _lock(rule, by=by)
        before = state_of(rule)
        others = [one for one in in_order() if one.pk != rule.pk]
        others.insert(max(0, to), rule)
        for place, one in enumerate(others, 1):
            AssignmentRule.objects.filter(pk=one.pk).update(place=place)
        rule.refresh_from_db()
        if changes := house_change(SLUG, rule.pk, before, state_of(rule)):
            _tell(mark("moved"), rule, by, before, changes)


def remove_rule(rule: AssignmentRule, *, by: Viewer) -> None:
    """Remove a rule; what it assigned stays where it is."""
    require_administrator(by, to=TO)
    with write_transaction():
        rule = _lock(rule, by=by)
        before = state_of(rule)
        _tell(mark("removed"), rule, by, before, house_change(SLUG, rule.pk, before, None))
        rule.delete()


def _lock(rule: AssignmentRule, *, by: Viewer) -> AssignmentRule:
    lock_for_administrator(by, to=TO)
    found = AssignmentRule.objects.select_for_update().filter(pk=rule.pk).first()
    if found is None:
        raise NotFound
    return found


def _assign(rule: AssignmentRule, values: dict[str, Any]) -> None:
    for name in ("name", "is_on", "way", "place"):
        if values.get(name) is not None:
            setattr(rule, name, values[name])
    if "view" in values:
        rule.view = _view(values["view"])
        rule.is_for_all = rule.view is None
    if "team" in values:
        rule.team = _team(values["team"])
    people = None if values.get("people") is None else list(User.objects.filter(pk__in=values["people"]))
    if people is not None and len(people) != len(set(values["people"])):
        raise Invalid.field("people", say("One of these users is gone. Reload and choose again."))
    named = bool(people) if people is not None else bool(rule.pk) and rule.people.exists()
    if rule.team_id is None and not named:
        raise Invalid.field("people", say("Choose a team or people: somebody must get the leads."))
    rule.save()
    if people is not None:
        rule.people.set(people)


def _view(pk: int | None) -> SavedView | None:
    view = SavedView.objects.filter(pk=pk, record_type__in=PARTIES).first() if pk else None
    if pk and view is None:
        raise Invalid.field("view", say("This filter is gone, or it is not one of people or organisations."))
    return view


def _team(pk: int | None) -> Team | None:
    team = Team.objects.filter(pk=pk).first() if pk else None
    if pk and team is None:
        raise Invalid.field("team", say("This team is gone. Reload and choose again."))
    return team


def _tell(did: str, rule: AssignmentRule, by: Viewer, before: Snapshot, changes: list[ChangeMade]) -> None:
    event = AssignmentRuleChanged(did=did, before=before, after=state_of(rule))
    record(event, by=by, about=About("", None, rule.name), changes=changes)


def _now(pk: int) -> Snapshot:
    rule = AssignmentRule.objects.filter(pk=pk).first()
    return state_of(rule) if rule else {}


offer_house_part(
    HousePart(
        slug=SLUG,
        now=_now,
        change=lambda pk, values, by: change_rule(AssignmentRule(pk=pk), values=values, by=by),
        add=lambda pk, values, by: add_rule(values, by=by, under=pk),
        remove=lambda pk, by: remove_rule(AssignmentRule(pk=pk), by=by),
    ),
    events=["assignment_rule.changed"],
)
