"""What /api/consents takes and tells beside the ledger's own lists."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from regulars.core.contracts import Id, Input, Line

Channel = Literal["email", "phone", "text", "post", "messenger"]
Source = Literal["form", "paper", "spoken", "phone", "message", "import", "other"]
Slug = Annotated[str, StringConstraints(max_length=40)]


class Deed(Input):
    """What somebody agreed to, or no longer does, and what proves it."""

    deed: Literal["given", "withdrawn"]
    purpose: Slug | None = None
    channels: list[Channel] = Field([], max_length=5)
    source: Source
    evidence: Line = ""
    happened_at: datetime | None = None
    expires_on: date | None = None
    wording: Id | None = None
    file: Id | None = None


class BulkDeed(Deed):
    """The same for many at once."""

    type: Literal["people", "organisations", "households", "parties"]
    select: dict[str, Any]
    dry_run: bool = False


class Written(Schema):
    """The journal's entry of what was written."""

    entry: int


class TopicStanding(Schema):
    """How a purpose by a channel stands with somebody, and the line that says so."""

    purpose: str
    channel: str
    label: str
    state: Literal["given", "withdrawn", "expired"]
    happened_at: datetime
    expires_on: date | None
    line: int


class Standings(Schema):
    """How everything stands that somebody was ever asked for."""

    standing: list[TopicStanding]
    may_write: bool


class Permission(Schema):
    """Whether a channel may be used for a purpose, and why."""

    is_allowed: bool
    reason: str
    consent: int | None


class BulkWritten(Schema):
    """What was, or would be, written for how many."""

    count: int
    refused: list[dict[str, Any]]
    entry: int | None
    job: int | None
