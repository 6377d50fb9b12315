"""The viewer is whoever asks: a user with her rights worked out, or the system itself."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, Optional

from regulars.core.access.models import AccessEpoch, Role, Team, User
from regulars.core.access.rights import ALL_RIGHTS, NO_RIGHTS, TypeRights, join_field_rights, rights_in, setting_types
from regulars.core.database.rows import fetch_value
from regulars.core.database.turns import write_transaction


class Preview(NamedTuple):
    """With whose eyes somebody looks who may change nothing meanwhile: a "role" or a "user", and until when."""

    kind: str
    id: int
    title: str
    until: float


@dataclass(frozen=True, eq=False)
class Viewer:
    """A user as the engine sees her: rights by record type, field rights, team-mates.

    Who previews looks with the eyes of `preview`: records of `stands_for` are her own, and nothing is seen that
    `within`, which is herself, does not see.
    """

    user_id: int | None
    name: str = ""
    zone: str = "UTC"
    language: str = "en"
    administers: bool = False
    rights: dict[str, TypeRights] = field(default_factory=dict)
    fields: dict[str, dict[str, str]] = field(default_factory=dict)
    team_mates: tuple[int, ...] = ()
    epoch: int = 0
    needs_second_factor: bool = False
    token_id: int | None = None
    preview: Preview | None = None
    stands_for: int | None = None
    within: Optional["Viewer"] = None

    @property
    def own_id(self) -> int | None:
        """Whose records count as the viewer's own."""
        return self.stands_for or self.user_id

    @property
    def eyes(self) -> tuple[int | None, int | None, Preview | None]:
        """What tells viewers apart who see differently under the same epoch."""
        return self.user_id, self.token_id, self.preview

    def rights_for(self, record_type: str) -> TypeRights:
        """Return what this viewer may do with a record type."""
        return self.rights.get(record_type) or self.rights.get("*", NO_RIGHTS)

    def field_right(self, record_type: str, name: str) -> str:
        """Return "hidden", "read" or "write" for a field."""
        return self.fields.get(record_type, {}).get(name, "write")

    def may(self, action: str, record_type: str) -> bool:
        """Whether this viewer may do the action with at least some records of the type."""
        return self.rights_for(record_type).scope(action) != "none"


SYSTEM = Viewer(user_id=None, name="Regulars", administers=True, rights={"*": ALL_RIGHTS})


def viewer_of(user: User, epoch: int | None = None) -> Viewer:
    """Return the viewer for a user, worked out anew only after rights changed."""
    return _viewer(user.pk, current_epoch() if epoch is None else epoch)


def viewer_now(by: Viewer) -> Viewer:
    """Return the viewer with the rights that are hers at this moment: none, if her account was closed meanwhile."""
    if by.user_id is None:
        return by
    user = User.objects.filter(pk=by.user_id, is_active=True).first()
    return viewer_of(user) if user else Viewer(user_id=by.user_id, name=by.name)


def current_epoch() -> int:
    """Return the number that rises with each change of users, roles, teams or fields."""
    return fetch_value("SELECT number FROM access_accessepoch WHERE id = 1", is_steady=True) or 0


def lock_house() -> None:
    """Let changes of users, roles, teams, tags and fields wait for each other; call it first in a transaction."""
    AccessEpoch.objects.get_or_create(id=1)
    AccessEpoch.objects.select_for_update().get(id=1)


def raise_epoch() -> None:
    """Make every process work rights and fields out anew."""
    with write_transaction():
        epoch, _ = AccessEpoch.objects.select_for_update().get_or_create(id=1)
        # By the clock: a number that was rolled back or restored from a backup must never come a second time.
        epoch.number = max(epoch.number + 1, time.time_ns() // 1000)
        epoch.save(update_fields=["number"])


@lru_cache(maxsize=2048)
def _viewer(user_id: int, epoch: int) -> Viewer:
    user = User.objects.get(pk=user_id)
    roles = list(user.roles.all())
    return Viewer(
        user_id=user.pk,
        name=user.name,
        zone=user.zone,
        language=user.language,
        administers=any(role.administers for role in roles),
        needs_second_factor=any(role.needs_second_factor for role in roles),
        rights=rights_of(roles),
        fields=fields_of(roles),
        team_mates=_team_mates(user),
        epoch=epoch,
    )


def rights_of(roles: list[Role]) -> dict[str, TypeRights]:
    """Return what roles together allow, by record type."""
    rights: dict[str, TypeRights] = {}
    for record_type in {"*", *setting_types(), *(key for role in roles for key in role.rights)}:
        joined = NO_RIGHTS
        for role in roles:
            joined = joined.joined(rights_in(role.rights, record_type, administers=role.administers))
        rights[record_type] = joined
    return rights


def fields_of(roles: Iterable[Role]) -> dict[str, dict[str, str]]:
    """Return how roles together limit fields; one that administers limits none."""
    return join_field_rights({} if role.administers else dict(role.fields) for role in roles)


def _team_mates(user: User) -> tuple[int, ...]:
    """Everyone in the user's teams and in the teams inside them, herself included."""
    parents = dict(Team.objects.values_list("id", "parent_id"))
    mine = set(user.teams.values_list("id", flat=True))
    grown = True
    while grown:
        inside = {team for team, parent in parents.items() if parent in mine} - mine
        mine |= inside
        grown = bool(inside)
    mates = set(User.objects.filter(teams__in=mine).values_list("id", flat=True))
    return tuple(sorted(mates | {user.pk}))
