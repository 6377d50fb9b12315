"""The teams that a goal can be for, and who is in them."""

from typing import NamedTuple

from regulars.core.access.models import Team
from regulars.core.access.viewer import current_epoch
from regulars.core.words import mark, say
from regulars.foundation.caching import cached_lately

COMPANY = "company"


class TeamOfSellers(NamedTuple):
    """A team with everybody in it and in the teams inside it."""

    pk: int
    name: str
    people: tuple[int, ...]


def teams_of_sellers() -> tuple[TeamOfSellers, ...]:
    """Return all teams, by name."""
    return _teams(current_epoch())


def team_choices() -> tuple[dict[str, str], ...]:
    """Return the company and all teams as choices of a field."""
    teams = tuple({"value": str(one.pk), "label": one.name, "color": "gray"} for one in teams_of_sellers())
    return ({"value": COMPANY, "label": mark("The whole company"), "color": "gray"}, *teams)


def say_team(choice: dict[str, str]) -> str:
    """Return what a choice is called."""
    return say(choice["label"]) if choice["value"] == COMPANY else choice["label"]


@cached_lately(most=2)
def _teams(epoch: int) -> tuple[TeamOfSellers, ...]:
    teams = list(Team.objects.prefetch_related("members").order_by("name", "id"))
    inside: dict[int | None, list[Team]] = {}
    for team in teams:
        inside.setdefault(team.parent_id, []).append(team)

    def people(team: Team, seen: frozenset[int]) -> set[int]:
        found = {user.pk for user in team.members.all()}
        for other in inside.get(team.pk, ()):
            if other.pk not in seen:
                found |= people(other, seen | {other.pk})
        return found

    return tuple(TeamOfSellers(one.pk, one.name, tuple(sorted(people(one, frozenset({one.pk}))))) for one in teams)
