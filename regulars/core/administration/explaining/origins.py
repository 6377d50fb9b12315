"""Where somebody's rights come from: her roles, given here or by a provider's word, and her teams with those inside."""

from typing import Any

from django.conf import settings

from regulars.core.access.models import Team, User
from regulars.core.access.rights import TypeRights, rights_in
from regulars.core.administration.models import OutsideAccount

JsonRow = dict[str, Any]


def roles_told(user: User, slug: str) -> list[JsonRow]:
    """Return each role with where it came from and what it allows with one record type."""
    ruled = _ruled_from_outside(user)
    told = []
    for role in user.roles.order_by("id"):
        rights = rights_in(role.rights, slug, administers=role.administers)
        told.append(
            {
                "id": role.pk,
                "label": role.label,
                "given_by": ruled.get(role.slug),
                "administers": role.administers,
                "is_by_type": slug in role.rights,
                "rights": rights_told(rights),
            }
        )
    return told


def rights_told(rights: TypeRights) -> JsonRow:
    """Return rights with one record type as the API shows them."""
    return {name: getattr(rights, name) for name in TypeRights.__slots__}


def teams_told(user: User) -> list[JsonRow]:
    """Return the teams whose records count as hers: her own, and those inside them."""
    teams = {team.pk: team for team in Team.objects.order_by("name")}
    mine = set(user.teams.values_list("pk", flat=True))
    told = []
    for team in teams.values():
        above = _above(team, teams, mine)
        if team.pk in mine or above is not None:
            inside = None if team.pk in mine or above is None else {"id": above.pk, "name": above.name}
            told.append({"id": team.pk, "name": team.name, "inside": inside})
    return told


def _above(team: Team, teams: dict[int, Team], mine: set[int]) -> Team | None:
    passed: set[int] = set()
    while team.parent_id and team.parent_id not in passed:
        passed.add(team.parent_id)
        team = teams[team.parent_id]
        if team.pk in mine:
            return team
    return None


def _ruled_from_outside(user: User) -> dict[str, str]:
    """The roles that follow a provider's word for this user, with the provider's name."""
    linked = set(OutsideAccount.objects.filter(user=user).values_list("issuer", flat=True))
    theirs = [one for one in settings.PROVIDERS if one.issuer in linked]
    return {role: one.name for one in theirs for roles in one.roles.values() for role in roles}
