"""How teams come in and go out."""

from typing import Annotated, Any

from annotated_types import MaxLen
from ninja import Schema

from regulars.core.access.models import Team
from regulars.core.contracts import Before, Id, Input, Name
from regulars.core.records.reading.titles import picture_url

Members = Annotated[list[Id], MaxLen(5000)]


class TeamIn(Input):
    """A new team, perhaps inside another."""

    name: Name
    parent: Id | None = None
    members: Members = []


class TeamChange(Input):
    """What is to be changed of a team; `parent: null` takes it out of the team it stands in."""

    name: Name | None = None
    parent: Id | None = None
    members: Members | None = None
    before: Before = None


class Parent(Schema):
    """The team that another stands in."""

    id: int
    name: str


class Member(Schema):
    """Somebody in a team."""

    id: int
    title: str
    picture: str | None


class TeamView(Schema):
    """A team, its people, and the team it stands in."""

    id: int
    name: str
    parent: Parent | None
    members: list[Member]


def view_of(team: Team) -> dict[str, Any]:
    """Return a team as the API shows it."""
    members = sorted(team.members.all(), key=lambda user: (user.name, user.pk))
    return {
        "id": team.pk,
        "name": team.name,
        "parent": {"id": team.parent.pk, "name": team.parent.name} if team.parent else None,
        "members": [{"id": user.pk, "title": user.name, "picture": picture_url(user.picture_id)} for user in members],
    }
