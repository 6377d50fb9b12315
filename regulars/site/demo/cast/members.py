"""What the story is made of, before it becomes rows: members, ties between them, and what happened."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(slots=True)
class Reach:
    """One way to reach a member: an e-mail address, a phone number or a web link."""

    kind: str
    value: str
    label: str = ""
    is_primary: bool = False
    last_worked_on: date | None = None


@dataclass(slots=True)
class Place:
    """A postal address in its local form."""

    label: str
    street: str
    postcode: str
    city: str
    region: str
    country: str
    street2: str = ""
    is_primary: bool = True


@dataclass(slots=True)
class Day:
    """A day to remember: `day` is "1984-02-29" or "--02-29"."""

    kind: str
    day: str
    label: str = ""
    remind_days: int | None = None


@dataclass(slots=True)
class Told:
    """A fact, who told it and when."""

    text: str
    source: str
    learnt_on: date


@dataclass(slots=True)
class Held:
    """A role that a member holds or held."""

    role: str
    since: date
    until: date | None = None
    note: str = ""


@dataclass(slots=True, eq=False)
class Member:
    """A person, organisation or household of the story; `columns` are those of the parties table."""

    kind: str
    name: str
    sort: str  # which part of the story it plays: cafe, supplier, subscriber …
    joined: date
    culture: str
    owner: int = 0
    latin: str = ""
    columns: dict[str, Any] = field(default_factory=dict)
    reaches: list[Reach] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    facts: list[Told] = field(default_factory=list)
    roles: list[Held] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    custom: dict[str, Any] = field(default_factory=dict)
    sex: str = ""
    added: datetime | None = None
    is_written: bool = False  # by hand, so that nothing is made up for her


@dataclass(slots=True, eq=False)
class Tie:
    """Two members tied for a while: `kind` is a slug of the relationship kinds."""

    kind: str
    source: Member
    target: Member
    since: date | None = None
    until: date | None = None
    note: str = ""


@dataclass(slots=True, eq=False)
class Happening:
    """One thing that happened with a member: a note, a call, a visit, a task, a change."""

    kind: str
    at: datetime
    member: Member
    user: int
    text: str
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """The whole demo company, in the order in which it is told."""

    members: list[Member] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)

    def named(self, name: str) -> Member:
        """Return the member of that name, in its own or in Latin letters."""
        return next(member for member in self.members if name in (member.name, member.latin))

    def staff_of(self, organisation: Member) -> list[Member]:
        """Return the people who work there today."""
        return [
            tie.source
            for tie in self.ties
            if tie.target is organisation and tie.kind == "works-at" and tie.until is None
        ]
