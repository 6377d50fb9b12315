"""A draft: what one row of a file says of a party, before anybody is found or made."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Point:
    """An e-mail address, phone number or web link with its label and key; marked: the one to be used first."""

    kind: str
    value: str
    key: str
    label: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """A topic that somebody agreed to, or no longer does, and the day where the file says it."""

    topic: str
    deed: str
    day: dt.date | None = None


@dataclass(slots=True)
class Draft:
    """One row as a party; `problems` refuse the row, in sentences."""

    number: int
    kind: str = "person"
    columns: dict[str, Any] = field(default_factory=dict)
    custom: dict[str, Any] = field(default_factory=dict)
    points: list[Point] = field(default_factory=list)
    addresses: list[dict[str, str]] = field(default_factory=list)
    dates: list[dict[str, str]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    consents: list[Agreed] = field(default_factory=list)
    employer: str = ""
    department: str = ""
    owner: str = ""
    external_id: str = ""
    own_id: int = 0
    # Its values of which only one may have each, as the rows of a file are told apart by them.
    own_keys: list[str] = field(default_factory=list)
    picture: bytes | None = None
    picture_id: int | None = None
    problems: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the party is called."""
        return str(self.columns.get("name", ""))

    def keys(self, kind: str) -> list[str]:
        """Return the keys of its contact points of one kind."""
        return [p.key for p in self.points if p.kind == kind and p.key]

    def fact(self, label: str, text: str) -> None:
        """Keep something that has no field of its own, as a fact, or as a note where it is long."""
        sentence = f"{label}: {text}" if label else text
        (self.facts if len(sentence) <= 500 else self.notes).append(sentence)
