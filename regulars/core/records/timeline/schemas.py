"""OpenAPI schemas of the journal."""

from typing import Any

from ninja import Schema


class EntryView(Schema):
    """One entry as it is shown."""

    id: int
    at: str
    happened_at: str
    event: str
    icon: str
    sentence: str
    text: str | None
    said: str | None
    by: dict[str, Any] | None
    via: str
    room: str
    about: dict[str, Any] | None
    shows: dict[str, Any] | None
    changes: list[dict[str, Any]]
    whom: list[dict[str, Any]]
    via_person: dict[str, Any] | None
    undone_by: int | None
    can_undo: bool


class Timeline(Schema):
    """A page of entries."""

    entries: list[EntryView]
    next: str | None


class History(Schema):
    """Changes of fields, newest first."""

    changes: list[dict[str, Any]]


class AsOf(Schema):
    """A record as it was."""

    at: str
    existed: bool
    id: int
    type: str
    values: dict[str, Any]
    fields: dict[str, Any]


class Undone(Schema):
    """What an undo did, or would do."""

    undone: int
    conflicts: list[dict[str, Any]]
    entry: int | None = None
    job: int | None = None
