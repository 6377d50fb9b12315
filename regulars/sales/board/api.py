"""/api/sales/board: the open deals of a pipeline, stage by stage."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.reading.pages import ListRequest
from regulars.sales.board.queries import read_pipeline_board

router = Router(tags=["Sales"])


class Money(Schema):
    """A sum of money."""

    amount: str
    currency: str


class Worth(Schema):
    """Sums of several currencies: what they are together in the company's, and those without a rate apart."""

    sum: Money | None
    apart: list[Money]


class StageColumn(Schema):
    """A stage with its open deals: how many, their sums by currency and together, and the first of them."""

    value: dict[str, Any]
    label: str
    color: str | None
    probability: str | None
    stale_days: int | None
    count: int
    sums: dict[str, list[Money]]
    worth: dict[str, Worth]
    rows: list[dict[str, Any]]
    next: str | None


class Total(Schema):
    """All stages together."""

    count: int
    worth: dict[str, Worth]


class Board(Schema):
    """The open deals of one pipeline."""

    pipeline: dict[str, Any]
    stages: list[StageColumn]
    total: Total


class Asked(Schema):
    """Which pipeline, and which of its deals."""

    pipeline: int | None = None
    filter: str | None = Field(None, max_length=20_000)
    q: str | None = Field(None, max_length=200)
    sort: str | None = Field(None, max_length=200)
    limit: int = 20


@router.get("/board", response={200: Board, **PROBLEMS}, operation_id="sales_board")
def board(request: Any, given: Query[Asked]) -> HttpResponse:
    """The open deals of a pipeline, stage by stage; of the first pipeline where none is named."""
    asked = ListRequest(filter=given.filter, q=given.q, sort=given.sort, limit=given.limit)
    return answer(read_pipeline_board(request.viewer, given.pipeline, asked))
