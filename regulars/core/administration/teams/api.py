"""/api/teams: who works with whom."""

from typing import Any

from ninja import Router, Status

from regulars.core.access.models import Team
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.teams.actions import add_team, change_team, remove_team
from regulars.core.administration.teams.schemas import TeamChange, TeamIn, TeamView, view_of
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import NotFound

router = Router(tags=["Teams"])


@router.get("", response={200: list[TeamView], PROBLEMS: ProblemView}, operation_id="teams_list")
def list_teams(request: Any) -> list[dict[str, Any]]:
    """All teams with their people, by name."""
    teams = Team.objects.select_related("parent").prefetch_related("members").order_by("name", "id")
    return [view_of(team) for team in teams]


@router.post("", response={201: TeamView, PROBLEMS: ProblemView}, operation_id="teams_create")
def create_team(request: Any, body: TeamIn) -> Status[Any]:
    """Add a team."""
    return Status(201, view_of(add_team(body.dict(), by=request.viewer)))


@router.patch("/{int:team_id}", response={200: TeamView, PROBLEMS: ProblemView}, operation_id="teams_change")
def patch_team(request: Any, team_id: Id, body: TeamChange) -> dict[str, Any]:
    """Change a team's name, people or place."""
    require_administrator(request.viewer, to="change teams")
    return view_of(change_team(_find(team_id), values=body.dict(exclude_unset=True), by=request.viewer))


@router.delete("/{int:team_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="teams_remove")
def delete_team(request: Any, team_id: Id) -> Status[None]:
    """Remove a team; its people stay, and teams inside it move up."""
    require_administrator(request.viewer, to="remove teams")
    remove_team(_find(team_id), by=request.viewer)
    return Status(204, None)


def _find(team_id: int) -> Team:
    team = Team.objects.filter(pk=team_id).select_related("parent").first()
    if team is None:
        raise NotFound
    return team
