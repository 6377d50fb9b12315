"""/api/sales-reports: what became of the deals, and how, each number with the list behind it."""

from typing import Any, Literal

from django.http import HttpResponse, StreamingHttpResponse
from ninja import Query, Router, Schema

from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.exporting.api import file_of
from regulars.core.records.exporting.noting import note_export
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.sales.report.activity import read_activity
from regulars.sales.report.asked import asked_for
from regulars.sales.report.queries import read_report
from regulars.sales.report.table import ReportListing

router = Router(tags=["Sales reports"])
Name = Literal["funnel", "times", "cycles", "reasons", "competitors", "sources", "sellers", "activity"]


class ReportAsked(Schema):
    """From which day to which; of which pipeline; whose, by ids of users with commas."""

    since: str
    until: str
    pipeline: int | None = None
    people: str = ""


class ReportColumn(Schema):
    """A column; its kind is that of a field: number, money, percent, duration."""

    name: str
    label: str
    kind: str


class ReportLine(Schema):
    """A row: values by column, and for each number the type and filter of the list behind it.

    `of` is the type of the record that it is about, where that has a page.
    """

    label: str
    id: int | None
    picture: str | None
    of: str | None
    cells: dict[str, Any]
    behind: dict[str, Any]


class ReportView(Schema):
    """A report; `of` says what its rows are."""

    of: str
    columns: list[ReportColumn]
    rows: list[ReportLine]


@router.get("/{name}", response={200: ReportView, **PROBLEMS}, operation_id="sales_report")
def report(request: Any, name: Name, given: Query[ReportAsked]) -> HttpResponse:
    """Tell a report."""
    asked = asked_for(given.since, given.until, given.pipeline, given.people)
    return answer(read_report(name, request.viewer, asked).told())


@router.get("/{name}/export", response={200: str, **PROBLEMS}, operation_id="sales_report_export")
def export(
    request: Any, name: Name, given: Query[ReportAsked], format: Literal["csv", "xlsx"] = "csv"
) -> StreamingHttpResponse:
    """Take a report out as a file."""
    viewer, deals = request.viewer, record_type("deals")
    require_any(viewer, "see", deals)
    require_any(viewer, "export", deals)
    asked = asked_for(given.since, given.until, given.pipeline, given.people)
    found = read_activity(viewer, asked, "export") if name == "activity" else read_report(name, viewer, asked)
    note_export(deals, format, {"report": name, **given.dict(exclude_none=True)}, by=viewer)
    return file_of(ReportListing(found), format, f"{name}-{given.since}-{given.until}", viewer)
