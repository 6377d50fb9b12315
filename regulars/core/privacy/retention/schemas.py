"""What /api/privacy/retention takes and tells."""

from datetime import datetime
from typing import Annotated, Any, Literal

from annotated_types import Ge, Le
from ninja import Schema

from regulars.core.contracts import Input, Line, Name

Months = Annotated[int, Ge(1), Le(1200)]
Kind = Literal["trash", "erase"]


class Report(Schema):
    """What a rule did the last time: how many it took, how many a law kept, how many wait for another day."""

    count: int
    held: int
    waiting: int
    entry: int | None
    error: str


class RuleView(Schema):
    """A retention rule, and what it did the last time."""

    id: int
    name: str
    type: str
    filter: dict[str, Any] | None
    counted_from: str
    months: int
    deed: Kind
    is_on: bool
    last_run_at: datetime | None
    last_report: Report | None


class NewRule(Input):
    """A new rule; it is off until somebody has looked at what it would take."""

    name: Name
    type: Line
    filter: dict[str, Any] | None = None
    counted_from: Line = "created_at"
    months: Months
    deed: Kind


class RuleChange(Input):
    """What is to be changed of a rule; `expects` is how many it takes, as seen before it is turned on."""

    name: Name | None = None
    filter: dict[str, Any] | None = None
    counted_from: Line | None = None
    months: Months | None = None
    deed: Kind | None = None
    is_on: bool | None = None
    expects: int | None = None


class Choice(Schema):
    """A field from which a rule may count."""

    name: str
    label: str


class RuleType(Schema):
    """A kind of record that may have rules, the fields to count from, and whether its records can be erased."""

    type: str
    label: str
    days: list[Choice]
    can_erase: bool


class RetentionStarted(Schema):
    """The job that applies the rules."""

    job: int
