"""Routes that belong to no single record type: describe, search, entries and undo."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import AwareDatetime, Field

from regulars.core.contracts import Id, Input
from regulars.core.database.turns import write_transaction
from regulars.core.journal.telling import find_entry
from regulars.core.problems import NotFound
from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.core.records.describing import describe_house, describe_type, sees
from regulars.core.records.history.undoing import can_see_entry
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.timeline.lately import LatelyAsked, read_lately
from regulars.core.records.timeline.schemas import EntryView, Timeline, Undone
from regulars.core.records.timeline.views import entry_views
from regulars.core.records.undo_jobs import undo_or_queue
from regulars.core.words import say

describe_router = Router(tags=["Describe"])
entries_router = Router(tags=["Journal"])


_PLAIN = r"^[^\x00]*$"


class Lately(Schema):
    """Which entries: by whom, by what way, in which department, about what kind of record, what happened, and when."""

    by: int | None = Field(None, ge=1, le=LARGEST_ID)
    via: str | None = Field(None, max_length=12, pattern=_PLAIN)
    room: str | None = Field(None, max_length=30, pattern=_PLAIN)
    type: str | None = Field(None, max_length=40, pattern=_PLAIN)
    kinds: str | None = Field(None, max_length=2000, pattern=_PLAIN)
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    after: str | None = Field(None, max_length=1000)
    limit: int = Field(50, ge=1, le=100)


@describe_router.get("", response={200: dict[str, Any], **PROBLEMS}, operation_id="describe")
def house(request: Any) -> HttpResponse:
    """The company, its record types and rooms, as far as this user may know."""
    return answer(describe_house(request.viewer))


@describe_router.get("/{slug}", response={200: dict[str, Any], **PROBLEMS}, operation_id="describe_type")
def one_type(request: Any, slug: str) -> HttpResponse:
    """Everything about one record type: fields, choices, form, verbs, rights."""
    found = find_type(slug)
    if not sees(request.viewer, found):
        raise NotFound(say("There is no kind of record called “{slug}”.", slug=slug[:40]))
    return answer(describe_type(found, request.viewer))


@entries_router.get("", response={200: Timeline, **PROBLEMS}, operation_id="entries_list")
def lately(request: Any, given: Query[Lately]) -> HttpResponse:
    """What was done lately, newest first."""
    return answer(read_lately(request.viewer, LatelyAsked(**given.dict())))


@entries_router.get("/{int:pk}", response={200: EntryView, **PROBLEMS}, operation_id="entries_read")
def one_entry(request: Any, pk: int) -> HttpResponse:
    """One entry of the journal."""
    entry = find_entry(pk) if pk <= LARGEST_ID else None
    if entry is None or not can_see_entry(entry, request.viewer):
        raise NotFound()
    views = entry_views([entry], request.viewer)
    if not views:
        raise NotFound()
    return answer(views[0])


@entries_router.post(
    "/{int:pk}/undo",
    response={200: Undone, **write_problems()},
    operation_id="entries_undo",
    openapi_extra={
        "requestBody": {
            "required": False,
            "content": {
                "application/json": {"schema": {"type": "object", "properties": {"dry_run": {"type": "boolean"}}}}
            },
        }
    },
)
def undo(request: Any, pk: int) -> HttpResponse:
    """Take an entry back as one step; later changes are reported as conflicts and left alone."""
    report = undo_or_queue(pk, by=request.viewer, dry_run=bool(read_body(request).get("dry_run")))
    return answer(report, entry=report["entry"])


class Several(Input):
    """Entries that were written by one deed, in the order in which to take them back."""

    entries: list[Id] = Field(min_length=1, max_length=200)


@entries_router.post("/undo", response={200: list[Undone], **write_problems()}, operation_id="entries_undo_several")
def undo_several(request: Any, body: Several) -> HttpResponse:
    """Take several entries back, all or none; later changes are reported as conflicts and left alone."""
    with write_transaction():
        return answer([undo_or_queue(pk, by=request.viewer, dry_run=False) for pk in body.entries])
