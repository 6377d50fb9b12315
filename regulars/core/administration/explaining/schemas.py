"""How the chain of rules between a user and a record goes out."""

from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from regulars.core.administration.roles.schemas import FieldRight, TypeRightsView
from regulars.core.contracts import BIGGEST_ID, Kind


class WhyAsked(Schema):
    """Which user, and which record."""

    user: int = Field(ge=1, le=BIGGEST_ID)
    type: Kind
    id: int = Field(ge=1, le=BIGGEST_ID)


class DoorTold(Schema):
    """Whether the account can come in at all."""

    is_open: bool
    says: str


class RoleTold(Schema):
    """A role of the user: by whose word she has it (a provider's name, or null: given here), and what it allows."""

    id: int
    label: str
    given_by: str | None
    administers: bool
    is_by_type: bool
    rights: TypeRightsView


class TeamInside(Schema):
    """The team of the user in which another stands."""

    id: int
    name: str


class TeamTold(Schema):
    """A team whose records count as the user's: her own, or one inside hers."""

    id: int
    name: str
    inside: TeamInside | None


class RuleTold(Schema):
    """One rule of the door, and whether it holds for this user and this record."""

    rule: str
    what: str | None
    holds: bool
    says: str


class VerdictTold(Schema):
    """What the door answers for one deed: allowed where all rules hold."""

    action: Literal["see", "change", "delete", "export"]
    is_allowed: bool
    says: str
    rules: list[RuleTold]


class FieldTold(Schema):
    """What the user may do with one field or group of rows, where she sees the record."""

    name: str
    label: str
    right: FieldRight
    says: str


class WhyTold(Schema):
    """Why a user can or can't see a record: from the account to the single field."""

    user: dict[str, Any]
    record: dict[str, Any]
    label: str
    plural: str
    was_merged: bool
    is_trashed: bool
    door: DoorTold
    roles: list[RoleTold]
    rights: TypeRightsView
    teams: list[TeamTold]
    owner: dict[str, Any] | None
    verdicts: list[VerdictTold]
    fields: list[FieldTold]
