"""How assignment rules come in and go out."""

import datetime as dt
from typing import Annotated, Any, Literal

from annotated_types import Ge, Le, MaxLen
from ninja import Schema

from regulars.core.contracts import Before, Id, Input, Name

People = Annotated[list[Id], MaxLen(500)]
Way = Literal["turn", "load"]
Place = Annotated[int, Ge(0), Le(10_000)]


class NewAssignmentRule(Input):
    """A new rule: whose leads (a saved filter, or all), who gets them, and in which way."""

    name: Name
    way: Way = "turn"
    view: Id | None = None
    team: Id | None = None
    people: People = []
    is_on: bool = True


class AssignmentRuleChange(Input):
    """What is to be changed of a rule; `view: null` makes it one for all leads."""

    name: Name | None = None
    way: Way | None = None
    view: Id | None = None
    team: Id | None = None
    people: People | None = None
    is_on: bool | None = None
    before: Before = None


class RuleMove(Input):
    """Where a rule is to stand, counted from 0."""

    to: Place


class AbsenceIn(Input):
    """Until when new leads pass somebody by, that day counted; null: no longer."""

    until: dt.date | None = None


class AssignedUser(Schema):
    """Somebody whom a rule may give leads to, and why not today: "gone", "away", "blind" or ""."""

    id: int
    title: str
    picture: str | None
    why_not: str
    away_until: dt.date | None


class NamedChoice(Schema):
    """A team or a saved filter by its name."""

    id: int
    name: str
    type: str = ""


class AssignmentRuleView(Schema):
    """A rule, and who would be given leads by it today."""

    id: int
    name: str
    is_on: bool
    way: Way
    is_for_all: bool
    view: NamedChoice | None
    team: NamedChoice | None
    people: list[dict[str, Any]]
    last: dict[str, Any] | None
    members: list[AssignedUser]


class Assigned(Schema):
    """Why a lead went to whom."""

    id: int
    at: dt.datetime
    rule: str
    why: str
    lead: dict[str, Any]
    user: dict[str, Any] | None


class AssignmentLog(Schema):
    """A page of the log, the latest first."""

    rows: list[Assigned]
    next: int | None
