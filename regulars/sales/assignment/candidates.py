"""Who may be given a lead by a rule, and who is passed over and why."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Q

from regulars.core.access.house_day import house_today
from regulars.core.access.models import Team, User
from regulars.core.access.viewer import viewer_of
from regulars.sales.assignment.models import Absence, AssignmentRule


class Candidates(NamedTuple):
    """Those who may be given a lead, in a steady order, and those passed over: (user, "gone" | "away" | "blind")."""

    users: list[int]
    passed: list[tuple[int, str]]


def candidates_of(rule: AssignmentRule) -> Candidates:
    """Return who is in a rule's people and team, and of them who is here today."""
    teams = _with_inner(rule.team_id) if rule.team_id else []
    found = User.objects.filter(Q(pk__in=rule.people.values("pk")) | Q(teams__in=teams)).distinct().order_by("pk")
    users = [user for user in found if not user.is_service]
    away = {*Absence.objects.filter(user__in=users, until__gte=house_today()).values_list("user_id", flat=True)}
    told = [(user.pk, _why_not(user, away)) for user in users]
    return Candidates([pk for pk, why in told if not why], [(pk, why) for pk, why in told if why])


def absences(users: Sequence[int]) -> dict[int, dt.date]:
    """Return until when these are away, of those who are."""
    rows = Absence.objects.filter(user_id__in=users, until__gte=house_today())
    return dict(rows.values_list("user_id", "until"))


def _why_not(user: User, away: set[int]) -> str:
    if not user.is_active or user.left_at:
        return "gone"
    if user.pk in away:
        return "away"
    return "" if viewer_of(user).may("see", "leads") else "blind"


def _with_inner(team: int) -> list[int]:
    parents = dict(Team.objects.values_list("id", "parent_id"))
    found = {team}
    while inner := {one for one, parent in parents.items() if parent in found} - found:
        found |= inner
    return sorted(found)
