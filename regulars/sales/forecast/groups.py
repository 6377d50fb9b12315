"""By whom the forecast is told apart: by seller, or by team."""

from collections.abc import Iterable

from regulars.core.access.viewer import Viewer
from regulars.core.records.reading.titles import users_by_id
from regulars.sales.forecast.cube import Group
from regulars.sales.goal.teams import teams_of_sellers


def sellers_of(owners: Iterable[int | None], viewer: Viewer) -> list[Group]:
    """Return a group for each of these sellers, by name, and last one for what is nobody's."""
    known, wanted = users_by_id(viewer.epoch), set(owners)
    people = sorted((known[one] for one in wanted if one in known), key=lambda one: (one["title"], one["id"]))
    groups = [Group(f"u{one['id']}", frozenset({one["id"]}), {**one, "people": [one["id"]]}) for one in people]
    nobody = Group("nobody", frozenset({0}), {"id": None, "title": "", "picture": None, "people": []})
    return [*groups, nobody] if None in wanted else groups


def teams_with(owners: Iterable[int | None], named: Iterable[str]) -> list[Group]:
    """Return a group for each team that one of these sellers is in, or that is named; then what is in no team."""
    wanted, goals = {one or 0 for one in owners}, set(named)
    teams = [one for one in teams_of_sellers() if wanted & set(one.people) or str(one.pk) in goals]
    groups = [
        Group(f"t{one.pk}", frozenset(one.people), {"id": one.pk, "title": one.name, "picture": None,
                                                   "people": list(one.people)})
        for one in teams
    ]  # fmt: skip
    left = wanted - {person for one in teams for person in one.people}
    told = {"id": None, "title": "", "picture": None, "people": sorted(left - {0})}
    return [*groups, Group("nobody", frozenset(left), told)] if left else groups
