"""One box over all that the user may see."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.access.viewer import Viewer
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.finding import find_records

router = Router(tags=["Search"])


class SearchQuery(Schema):
    """What was typed, among which record types."""

    q: str = Field("", max_length=200)
    types: str | None = Field(None, max_length=400)
    limit: int = Field(20, ge=1, le=50)


class HitView(Schema):
    """A record that was found."""

    type: str
    id: int
    title: str
    subtitle: str
    picture: str | None
    matched: str | None
    snippet: str


class Hits(Schema):
    """What was found, best first."""

    hits: list[HitView]


@router.get("", response={200: Hits, **PROBLEMS}, operation_id="search")
def search(request: Any, given: Query[SearchQuery]) -> HttpResponse:
    """Find records by the beginnings of words, in any order and spelling."""
    return answer(search_hits(given, request.viewer))


def search_hits(given: SearchQuery, viewer: Viewer) -> dict[str, Any]:
    """Return the answer of the search's address."""
    types = [t for t in (given.types or "").split(",") if t] or None
    return {"hits": find_records(viewer, given.q, types=types, limit=given.limit)}
