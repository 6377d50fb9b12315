"""Verbs for teams: add, change, remove."""

from typing import Any

from regulars.core.access.models import Team, User
from regulars.core.access.viewer import Viewer, lock_house, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.people_events import TeamChanged
from regulars.core.at_once import BEFORE, require_unchanged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.history.house_parts import HousePart, offer_house_part
from regulars.core.records.house_changes import house_change
from regulars.core.records.models import SavedView
from regulars.core.records.snapshots import Snapshot
from regulars.core.words import mark, say

SLUG = "teams"


def add_team(values: dict[str, Any], *, by: Viewer, under: int | None = None) -> Team:
    """Add a team with its people; one that was there before comes back under its old id."""
    require_administrator(by, to="add teams")
    team = Team(pk=under)
    with write_transaction():
        lock_house()
        _assign(team, values)
        _tell(mark("added"), team, by, {}, _told(team), house_change(SLUG, team.pk, None, _state(team)))
    return team


def change_team(team: Team, *, values: dict[str, Any], by: Viewer) -> Team:
    """Change a team's name, people or place; a team cannot come to stand inside itself."""
    require_administrator(by, to="change teams")
    with write_transaction():
        # Two moves at once could close a ring that each of them alone does not.
        team = _lock(team)
        before, was = _told(team), _state(team)
        require_unchanged(values, values.get(BEFORE), was)
        _assign(team, values)
        if changes := house_change(SLUG, team.pk, was, _state(team)):
            _tell(mark("changed"), team, by, before, _told(team), changes)
    return team


def remove_team(team: Team, *, by: Viewer) -> None:
    """Remove a team: its people stay, teams inside move up, and views shared with it become private."""
    require_administrator(by, to="remove teams")
    with write_transaction():
        team = _lock(team)
        _tell(mark("removed"), team, by, _told(team), {}, house_change(SLUG, team.pk, _state(team), None))
        team.inside.update(parent=team.parent)
        SavedView.objects.filter(team=team).update(team=None, sharing="private")
        team.delete()


def _lock(team: Team) -> Team:
    """The team as it is now, which nobody else changes until the transaction ends."""
    lock_house()
    found = Team.objects.filter(pk=team.pk).select_related("parent").first()
    if found is None:
        raise NotFound
    return found


def _state(team: Team) -> Snapshot:
    members = sorted(team.members.values_list("pk", flat=True))
    return {"name": team.name, "parent": team.parent_id, "members": members}


def _assign(team: Team, values: dict[str, Any]) -> None:
    if values.get("name"):
        team.name = values["name"]
        if Team.objects.filter(name__iexact=team.name).exclude(pk=team.pk).exists():
            raise Invalid.field(
                "name", say("There is a team called “{name}” already. Choose another name.", name=team.name)
            )
    if "parent" in values:
        team.parent = _parent(team, values["parent"])
    team.save()
    if values.get("members") is not None:
        members = list(User.objects.filter(pk__in=values["members"]))
        if len(members) != len(set(values["members"])):
            raise Invalid.field("members", say("One of these users is gone. Reload and choose again."))
        team.members.set(members)


def _parent(team: Team, parent_id: int | None) -> Team | None:
    if parent_id is None:
        return None
    parents = dict(Team.objects.values_list("pk", "parent_id"))
    if parent_id not in parents:
        raise Invalid.field("parent", say("This team is gone. Reload and choose again."))
    above: int | None = parent_id
    while above is not None:
        if above == team.pk:
            raise Invalid.field("parent", say("A team cannot stand inside itself or inside a team of its own."))
        above = parents[above]
    return Team.objects.get(pk=parent_id)


def _told(team: Team) -> dict[str, Any]:
    members = sorted(team.members.values_list("name", flat=True)) if team.pk else []
    return {"name": team.name, "parent": team.parent.name if team.parent else None, "members": members}


def _tell(
    did: str, team: Team, by: Viewer, before: dict[str, Any], after: dict[str, Any], changes: list[ChangeMade]
) -> None:
    event = TeamChanged(did=did, before=before, after=after)
    record(event, by=by, about=About("", None, team.name), changes=changes)
    raise_epoch()


def _now(pk: int) -> Snapshot:
    team = Team.objects.filter(pk=pk).first()
    return _state(team) if team else {}


offer_house_part(
    HousePart(
        slug=SLUG,
        now=_now,
        change=lambda pk, values, by: change_team(Team(pk=pk), values=values, by=by),
        add=lambda pk, values, by: add_team(values, by=by, under=pk),
        remove=lambda pk, by: remove_team(Team(pk=pk), by=by),
    ),
    events=["team.changed"],
)
