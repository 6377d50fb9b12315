"""/api/inbox: the panes of the inbox, each in one request."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.contracts import BIGGEST_ID, Id, Input, Text
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, Refusal, write_problems
from regulars.service.inbox.answering import answer_from_inbox
from regulars.service.inbox.counts import read_counts
from regulars.service.inbox.handling import MOST, handle_cases
from regulars.service.inbox.queries import InboxRequest, read_open_case, read_place
from regulars.service.inbox.today import read_service_today

router = Router(tags=["Inbox"])


class PlaceCounts(Schema):
    """How many cases lie where."""

    mine: int
    unassigned: int
    near: int
    waiting: int
    open: int


class QueueCount(Schema):
    """A queue, and how many cases of it are ours to answer."""

    id: int
    title: str
    count: int


class InboxCounts(Schema):
    """The first pane."""

    places: PlaceCounts
    queues: list[QueueCount]


class InboxAsked(Schema):
    """Which cases of a place, from where on."""

    place: str = Field("mine", max_length=40, description="mine, unassigned, near, waiting, long, open, queue-ID.")
    q: str | None = Field(None, max_length=200, description="Words to search for within the place.")
    filter: str | None = Field(None, description="Filter tree as JSON.")
    after: str | None = Field(None, max_length=4000, description="The `next` of the page before.")
    limit: int = Field(50, ge=1, le=200)


class InboxPage(Schema):
    """A page of cases, what is due next first."""

    rows: list[dict[str, Any]]
    next: str | None


@router.get("", response={200: InboxCounts, **PROBLEMS}, operation_id="inbox_counts")
def counts(request: Any) -> HttpResponse:
    """How many cases lie in each place, and in each queue."""
    return answer(read_counts(request.viewer))


@router.get("/cases", response={200: InboxPage, **PROBLEMS}, operation_id="inbox_cases")
def page(request: Any, given: Query[InboxAsked]) -> HttpResponse:
    """What lies in a place, what is due next first."""
    return answer(read_place(InboxRequest(**vars(given)), request.viewer))


class TodayCounts(Schema):
    """How many wait for somebody today."""

    near: int
    mine: int
    long: int
    unassigned: int


class TodayRows(Schema):
    """The first of each; a case stands once."""

    near: list[dict[str, Any]]
    mine: list[dict[str, Any]]
    long: list[dict[str, Any]]
    unassigned: list[dict[str, Any]]


class ServiceToday(Schema):
    """What waits for whoever answers customers."""

    counts: TodayCounts
    rows: TodayRows


class SaidView(Schema):
    """What the open case tells: its record, and all that was said."""

    case: dict[str, Any]
    said: list[dict[str, Any]]


class AnswerBody(Input):
    """What the customer is told, what follows, and the last thing said that the writer knows of, by its entry."""

    text: str = Field(min_length=1, max_length=50_000)
    then: Literal["", "solve", "customer", "supplier"] = ""
    seen: int | None = Field(None, ge=0, le=BIGGEST_ID)


class Answered(Schema):
    """The entries that take it back, in that order."""

    entries: list[int]


class SolveMany(Input):
    """Solve some cases, and say how."""

    deed: Literal["solve"]
    ids: list[Id] = Field(min_length=1, max_length=MOST)
    resolution: Text = ""
    dry_run: bool = False


class WaitMany(Input):
    """Wait with some cases for the customer or a supplier."""

    deed: Literal["wait"]
    ids: list[Id] = Field(min_length=1, max_length=MOST)
    whom: Literal["customer", "supplier"]
    dry_run: bool = False


class Handled(Schema):
    """With how many it was done, which were left, and the entries that take it back, in that order."""

    count: int
    refused: list[Refusal]
    entries: list[int]


@router.get("/today", response={200: ServiceToday, **PROBLEMS}, operation_id="inbox_today")
def today(request: Any) -> HttpResponse:
    """What waits for this user today: near breach, hers, waited for too long, nobody's."""
    return answer(read_service_today(request.viewer))


@router.post("/handle", response={200: Handled, **write_problems()}, operation_id="inbox_handle")
def handle(request: Any, body: SolveMany | WaitMany) -> HttpResponse:
    """Solve several cases, or wait with them: each as if alone, with its own entry."""
    values = body.dict(exclude={"deed", "ids", "dry_run"})
    return answer(handle_cases(body.ids, body.deed, values, by=request.viewer, dry_run=body.dry_run))


@router.get("/cases/{int:pk}", response={200: SaidView, **PROBLEMS}, operation_id="inbox_case")
def open_case(request: Any, pk: int) -> HttpResponse:
    """A case, and all that was said about it."""
    return answer(read_open_case(pk, request.viewer))


@router.post("/cases/{int:pk}/answer", response={200: Answered, **write_problems()}, operation_id="inbox_answer")
def answer_customer(request: Any, pk: int, body: AnswerBody) -> HttpResponse:
    """Answer a customer, and solve the case or wait with it; refused where somebody was quicker."""
    entries = answer_from_inbox(pk, body.text, then=body.then, seen=body.seen, by=request.viewer)
    return answer({"entries": entries}, entry=entries[-1])
