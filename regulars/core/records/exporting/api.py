"""GET /api/{type}/export: the list as a file."""

from collections.abc import Iterator
from itertools import chain
from typing import IO, Any

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.access.conditions import Condition
from regulars.core.access.slowness import charged
from regulars.core.problems import BadRequest
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.exporting.cards import cards_of
from regulars.core.records.exporting.listing import Table, open_listing
from regulars.core.records.exporting.noting import note_export
from regulars.core.records.exporting.separated import csv_of
from regulars.core.records.exporting.spreadsheets import xlsx_of
from regulars.core.records.kinds.links import read_id
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.pages import ListRequest
from regulars.core.records.record_type import RecordType
from regulars.core.words import inside, say

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "vcf": "text/vcard; charset=utf-8",
}
_FILE = {"schema": {"type": "string", "format": "binary"}}


class Export(Schema):
    """Which rows and columns of a list, in what order and format."""

    format: str = Field("csv", max_length=10, description="csv, xlsx or vcf.")
    filter: str | None = Field(None, description="Filter tree as JSON.")
    q: str | None = Field(None, max_length=200, description="Words to search for within the list.")
    columns: str | None = Field(None, max_length=4000, description="Field names; all readable fields without.")
    sort: str | None = Field(None, max_length=300, description="Field names, `-` for descending.")
    ids: str | None = Field(None, max_length=16_000, description="Only these records.")


def add_export_route(router: Router, record_type: type[RecordType]) -> None:
    """Add the route that takes a list out."""
    content = {kind.partition(";")[0]: _FILE for fmt, kind in _TYPES.items() if fmt in record_type.export_formats}

    @router.get(
        "/export",
        response={200: str, **PROBLEMS},
        operation_id=f"{record_type.slug}_export",
        openapi_extra={"responses": {200: {"description": "The file.", "content": content}}},
    )
    def export(request: Any, given: Query[Export]) -> HttpResponse | StreamingHttpResponse:
        return export_response(record_type, given, request.viewer)

    export.__doc__ = f"Take {inside(record_type.plural)} out as a file."


def export_response(record_type: type[RecordType], given: Export, viewer: Any) -> StreamingHttpResponse:
    """Return the list as a download."""
    if given.format not in record_type.export_formats:
        raise BadRequest(
            say("Choose one of these formats: {export_formats}.", export_formats=", ".join(record_type.export_formats))
        )
    asked = ListRequest(
        filter=given.filter, q=given.q, columns=given.columns, sort=given.sort, extra=_among(record_type, given.ids)
    )
    listing = open_listing(record_type, asked, viewer)
    if given.format == "vcf":
        pieces: Iterator[Any] = cards_of(listing)
    else:
        pieces = _pieces(listing, given.format)
    # What cannot be read is refused before the first byte goes out, not in the middle of a file.
    pieces = chain([next(pieces, b"")], pieces)
    note_export(record_type, given.format, given.dict(exclude_none=True, exclude={"format"}), by=viewer)
    day = timezone.now().date().isoformat()
    return _download(pieces, given.format, f"{record_type.slug}-{day}", viewer)


def file_of(table: Table, fmt: str, name: str, viewer: Any) -> StreamingHttpResponse:
    """Return a table as a download, "csv" or "xlsx"."""
    pieces = _pieces(table, fmt)
    return _download(chain([next(pieces, b"")], pieces), fmt, name, viewer)


def _pieces(table: Table, fmt: str) -> Iterator[Any]:
    return csv_of(table) if fmt == "csv" else _file_pieces(xlsx_of(table))


def _download(pieces: Iterator[Any], fmt: str, name: str, viewer: Any) -> StreamingHttpResponse:
    response = StreamingHttpResponse(charged(pieces, viewer), content_type=_TYPES[fmt])
    response["Content-Disposition"] = f'attachment; filename="{name}.{fmt}"'
    response["Cache-Control"] = "no-store"
    return response


def _among(record_type: type[RecordType], ids: str | None) -> Condition:
    if ids is None:
        return "", []
    try:
        wanted = [read_id(one) for one in ids.split(",")]
    except ValueError:
        raise BadRequest(say("Give the ids as numbers with commas between them.")) from None
    now = current_ids(record_type, wanted)
    return f"t.id IN ({', '.join(['%s'] * len(wanted))})", [now.get(one, one) for one in wanted]


def _file_pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(256 * 1024):
            yield piece
