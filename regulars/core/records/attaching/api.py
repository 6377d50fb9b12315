"""/api/attachments: the files of any record."""

from typing import Annotated, Any, Literal

from annotated_types import MaxLen, MinLen
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from ninja import Router, Schema

from regulars.core.access.slowness import working_for
from regulars.core.contracts import PROBLEMS, Id, Input, Line, ProblemView
from regulars.core.files.api import CONTENT
from regulars.core.files.documents import count_pages
from regulars.core.files.serving import file_response, page_response
from regulars.core.records.api.bodies import answer
from regulars.core.records.attaching.actions import attach_files, remove_attachment, rename_attachment
from regulars.core.records.attaching.finding import attachment_seen
from regulars.core.records.attaching.queries import list_attachments, view_of

router = Router(tags=["Files"])


class AttachmentView(Schema):
    """A file on a record; `preview` says whether it can be shown as a picture, as pages, or not at all."""

    id: int
    name: str
    size: int
    content_type: str
    preview: Literal["picture", "pages"] | None
    url: str
    at: str
    by: dict[str, Any] | None


class Attachments(Schema):
    """A page of a record's files; count and size are those of all of them."""

    attachments: list[AttachmentView]
    next: int | None
    count: int
    size: int


class Attached(Schema):
    """What was attached, and the journal entry that takes it back."""

    attachments: list[AttachmentView]
    entry: int


class Attaching(Input):
    """Which record, and which files that were brought to /api/files before."""

    type: Line
    record: Id
    files: Annotated[list[Id], MinLen(1), MaxLen(100)]


class NewName(Input):
    """Another name; without an ending it keeps the old one."""

    name: Annotated[Line, MinLen(1)]


class AttachmentRemoved(Schema):
    """The journal entry that takes it back."""

    entry: int


class Pages(Schema):
    """How many pages a document has."""

    pages: int


@router.get("", response={200: Attachments, PROBLEMS: ProblemView}, operation_id="attachments_list")
def show_all(request: Any, type: str, record: Id, after: Id | None = None, limit: int = 50) -> HttpResponse:
    """The files of a record, newest first."""
    shown = min(max(limit, 1), 200)
    return answer(list_attachments(request.viewer, type, record, after=after, limit=shown))


@router.post("", response={201: Attached, PROBLEMS: ProblemView}, operation_id="attachments_create")
def attach(request: Any, given: Attaching) -> HttpResponse:
    """Attach up to 100 files, brought to /api/files before, to a record as one step."""
    rows, entry = attach_files(given.files, slug=given.type, record_id=given.record, by=request.viewer)
    told = {"attachments": [view_of(row, request.viewer) for row in rows], "entry": entry}
    return answer(told, status=201, entry=entry)


@router.patch("/{int:pk}", response={200: AttachmentView, PROBLEMS: ProblemView}, operation_id="attachments_change")
def change(request: Any, pk: Id, given: NewName) -> HttpResponse:
    """Give a file another name on its record."""
    row, entry = rename_attachment(pk, name=given.name, by=request.viewer)
    return answer(view_of(row, request.viewer), entry=entry)


@router.delete("/{int:pk}", response={200: AttachmentRemoved, PROBLEMS: ProblemView}, operation_id="attachments_remove")
def remove(request: Any, pk: Id) -> HttpResponse:
    """Take a file off its record; undo brings it back."""
    entry = remove_attachment(pk, by=request.viewer)
    return answer({"entry": entry}, entry=entry)


@router.get(
    "/{int:pk}/content",
    response={200: None, 206: None, 304: None, PROBLEMS: ProblemView, 416: ProblemView},
    openapi_extra=CONTENT,
    operation_id="attachments_content",
)
def content(
    request: Any, pk: Id, size: Literal["64", "160", "640", "1600"] | None = None, download: bool = False
) -> HttpResponseBase:
    """Fetch the content; `size` gives a picture no larger than that many pixels, `download` never shows it."""
    row = attachment_seen(request.viewer, pk)
    return file_response(request, row.file, size=int(size) if size else None, name=row.name, is_download=download)


@router.get("/{int:pk}/pages", response={200: Pages, PROBLEMS: ProblemView}, operation_id="attachments_pages")
def pages(request: Any, pk: Id) -> HttpResponse:
    """How many pages a PDF or a scan has; 404 for one that cannot be shown."""
    with working_for(request.viewer):
        return answer({"pages": count_pages(attachment_seen(request.viewer, pk).file)})


@router.get(
    "/{int:pk}/pages/{int:number}",
    response={200: None, 304: None, PROBLEMS: ProblemView},
    openapi_extra=CONTENT,
    operation_id="attachments_page",
)
def page(request: Any, pk: Id, number: Id, size: Literal["160", "1600"] = "1600") -> HttpResponseBase:
    """A page of a PDF or a scan as a picture in WebP."""
    with working_for(request.viewer):
        return page_response(request, attachment_seen(request.viewer, pk).file, number, size=int(size))
