"""Alice, Bob and Charlie: an owner, her team-mate, and somebody of another team."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.models import Role, Team, User
from regulars.core.access.rights import setting_types
from regulars.core.access.viewer import Viewer, raise_epoch, viewer_of

ALL = {"*": {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}}
TEAM = {"*": {"see": "team", "create": True, "change": "team", "delete": "team", "export": True}}
OWN = {"*": {"see": "own", "create": True, "change": "own", "delete": "own", "export": True}}
# Goals are somebody's, and set by whoever is named to.
OWN_AND_GOALS = {**OWN, "goals": OWN["*"]}


@dataclass(frozen=True)
class People:
    """The people of the tests, by name."""

    alice: User
    bob: User
    charlie: User


def make_people(*, alice: dict[str, Any] = ALL, bob: dict[str, Any] = TEAM, charlie: dict[str, Any] = OWN) -> People:
    """Make the three with a role each; Alice administers, Alice and Bob share a team."""
    team, _ = Team.objects.get_or_create(name="Counter")
    other, _ = Team.objects.get_or_create(name="Elsewhere")
    found = People(
        make_user("Alice", alice, administers=True, team=team),
        make_user("Bob", with_settings(bob), team=team),
        make_user("Charlie", with_settings(charlie), team=other),
    )
    raise_epoch()
    return found


def with_settings(rights: dict[str, Any]) -> dict[str, Any]:
    """Let rights to all records reach those too that say how the house works."""
    return {**dict.fromkeys(setting_types(), rights["*"]), **rights} if "*" in rights else rights


def make_user(name: str, rights: dict[str, Any], *, administers: bool = False, team: Team | None = None) -> User:
    """Make a user with a role of her own."""
    user = User(email=f"{name.lower()}@regulars.example", name=name, zone="Europe/Oslo")
    user.set_unusable_password()
    user.save()
    role = Role.objects.create(slug=f"test-{name.lower()}", label=name, rights=rights, administers=administers)
    user.roles.add(role)
    if team:
        user.teams.add(team)
    return user


def hide_field(user: User, record_type: str, field: str, right: str = "hidden") -> None:
    """Hide a field from a user, or make it read-only for her."""
    role = user.roles.get()
    role.fields = {**role.fields, record_type: {**role.fields.get(record_type, {}), field: right}}
    role.save()
    raise_epoch()


def viewer(user: User) -> Viewer:
    """Return the user as the engine sees her now."""
    return viewer_of(user)
