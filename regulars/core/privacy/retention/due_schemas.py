"""What the dry run of a retention rule tells."""

from datetime import date

from ninja import Schema

from regulars.core.privacy.schemas import Staying


class DueRow(Schema):
    """A record that a rule would take: its day, and what a law keeps of it."""

    id: int
    title: str
    since: date
    is_since_creation: bool
    kept: list[Staying]


class HeldRow(Schema):
    """A record that a rule leaves, since a law keeps it."""

    id: int
    reason: str


class DueView(Schema):
    """Exactly what a rule would take today."""

    count: int
    before: date
    rows: list[DueRow]
    next: int | None
    held_count: int
    held: list[HeldRow]
