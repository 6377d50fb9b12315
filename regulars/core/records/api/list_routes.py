"""Lists: rows, counts, groups, boards, calendars."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.access.viewer import Viewer
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, Count, days_schema, groups_schema, page_schema
from regulars.core.records.reading.beginning import FARTHEST
from regulars.core.records.reading.boards import read_board
from regulars.core.records.reading.calendar import read_calendar
from regulars.core.records.reading.counting import count_rows
from regulars.core.records.reading.grouping import read_groups
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.record_type import RecordType

_ASKED = frozenset(ListRequest.__dataclass_fields__) - {"extra"}


class Narrowing(Schema):
    """Which rows: a filter tree as JSON, words to search for, or the trash."""

    filter: str | None = Field(None, description="Filter tree as JSON.")
    q: str | None = Field(None, max_length=200, description="Words to search for within the list.")
    trash: bool = False


class Listing(Narrowing):
    """Which rows, in what order, with which columns, from where on."""

    sort: str | None = Field(
        None, max_length=300, description="Field names, `-` for descending: `-last_heard_at,name`."
    )
    columns: str | None = Field(None, max_length=4000, description="Field names.")
    after: str | None = Field(None, max_length=4000, description="The `next` of the page before.")
    limit: int = Field(50, ge=1, le=200)
    skip: int = Field(0, ge=0, le=FARTHEST, description="Rows to pass over, to enter a long list anywhere.")


class Grouping(Listing):
    """By which field, with which sums."""

    by: str = Field(max_length=60)
    sums: str = Field("", max_length=300)


class Days(Narrowing):
    """Which days of which field."""

    field: str = Field(max_length=60)
    first: str = Field(alias="from", max_length=10)
    last: str = Field(alias="to", max_length=10)
    columns: str | None = Field(None, max_length=4000)


def asked(given: Narrowing) -> ListRequest:
    """Return the list request in a query."""
    return ListRequest(**{name: value for name, value in vars(given).items() if name in _ASKED})


def read_groups_of(record_type: type[RecordType], given: Grouping, viewer: Viewer) -> dict[str, Any]:
    """Return the answer of the groups' address."""
    sums = [name for name in given.sums.split(",") if name]
    return {"groups": read_groups(record_type, given.by, sums, asked(given), viewer)}


def read_board_of(record_type: type[RecordType], given: Grouping, viewer: Viewer) -> dict[str, Any]:
    """Return the answer of the board's address."""
    sums = [name for name in given.sums.split(",") if name]
    return {"groups": read_board(record_type, given.by, sums, asked(given), viewer)}


def add_list_routes(router: Router, record_type: type[RecordType]) -> None:
    """Add the list, its count, groups, board and calendar."""
    slug, plural = record_type.slug, record_type.plural.lower()

    @router.get("", response={200: page_schema(record_type), **PROBLEMS}, operation_id=f"{slug}_list")
    def rows(request: Any, given: Query[Listing]) -> HttpResponse:
        return answer(read_page(record_type, asked(given), request.viewer))

    rows.__doc__ = f"A page of {plural}."

    @router.get("/count", response={200: Count, **PROBLEMS}, operation_id=f"{slug}_count")
    def count(request: Any, given: Query[Narrowing]) -> HttpResponse:
        return answer(count_rows(record_type, asked(given), request.viewer))

    count.__doc__ = f"How many {plural}."

    @router.get("/groups", response={200: groups_schema(record_type), **PROBLEMS}, operation_id=f"{slug}_groups")
    def groups(request: Any, given: Query[Grouping]) -> HttpResponse:
        return answer(read_groups_of(record_type, given, request.viewer))

    groups.__doc__ = f"Counts and sums of {plural} in groups."

    @router.get("/board", response={200: groups_schema(record_type), **PROBLEMS}, operation_id=f"{slug}_board")
    def board(request: Any, given: Query[Grouping]) -> HttpResponse:
        return answer(read_board_of(record_type, given, request.viewer))

    board.__doc__ = f"A board of {plural}: groups with their first rows."

    @router.get("/calendar", response={200: days_schema(record_type), **PROBLEMS}, operation_id=f"{slug}_calendar")
    def calendar(request: Any, given: Query[Days]) -> HttpResponse:
        days = read_calendar(record_type, given.field, given.first, given.last, asked(given), request.viewer)
        return answer({"days": days})

    calendar.__doc__ = f"{record_type.plural} on the days of a calendar."
