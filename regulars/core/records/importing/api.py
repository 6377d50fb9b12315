"""/api/imports: bring a file in, see what would happen, and start it."""

from pathlib import Path
from typing import Any

from django.http import StreamingHttpResponse
from ninja import File, Form, Query, Router, Status
from ninja.files import UploadedFile

from regulars.core.access.slowness import charged
from regulars.core.contracts import PROBLEMS, Id, Line, ProblemView
from regulars.core.files.uploads import limit_upload
from regulars.core.problems import Invalid
from regulars.core.records.importing.lifecycle import (
    begin_import,
    change_import,
    check_in_background,
    remove_import,
    start_in_background,
)
from regulars.core.records.importing.presenting import (
    brief_view,
    full_view,
    import_for,
    imports_for,
    jobs_of,
    row_view,
)
from regulars.core.records.importing.refused import refused_csv
from regulars.core.records.importing.schemas import (
    ImportInput,
    ImportList,
    ImportListing,
    ImportView,
    RowList,
    RowListing,
)
from regulars.core.records.importing.sources import LARGEST_FILE
from regulars.core.words import say

router = Router(tags=["Imports"], by_alias=True)
limit_upload("/api/imports", to=LARGEST_FILE)
_IMPORT: dict[Any, Any] = {200: ImportView, PROBLEMS: ProblemView}


@router.get("", response={200: ImportList, PROBLEMS: ProblemView}, operation_id="imports_list")
def list_imports(request: Any, given: Query[ImportListing]) -> dict[str, Any]:
    """One's own imports, or everybody's for administrators."""
    found = imports_for(request.viewer)
    if given.after:
        found = found.filter(pk__lt=given.after)
    page = list(found[: given.limit + 1])
    jobs = jobs_of(page)
    views = [brief_view(one, jobs) for one in page[: given.limit]]
    return {"imports": views, "next": views[-1]["id"] if len(page) > given.limit else None}


@router.post("", response={201: ImportView, PROBLEMS: ProblemView}, operation_id="imports_begin")
def begin(request: Any, file: File[UploadedFile], type: Form[Line]) -> Status:
    """Upload a file; nothing is brought in yet."""
    held = getattr(file, "temporary_file_path", None)
    if held is None:
        raise Invalid.field("file", say("Choose a file."))
    imported = begin_import(type, Path(held()), file_name=file.name or "file", by=request.viewer)
    return Status(201, full_view(imported, request.viewer))


@router.get("/{int:pk}", response=_IMPORT, operation_id="imports_read")
def show(request: Any, pk: Id) -> dict[str, Any]:
    """An import: how the file is read, where its columns go, how far it is."""
    return full_view(import_for(request.viewer, pk), request.viewer)


@router.patch("/{int:pk}", response=_IMPORT, operation_id="imports_change")
def change(request: Any, pk: Id, body: ImportInput) -> dict[str, Any]:
    """Correct how the file is read, where columns go, and what happens to rows that match."""
    imported = change_import(import_for(request.viewer, pk), body.dict(exclude_unset=True), by=request.viewer)
    return full_view(imported, request.viewer)


@router.delete("/{int:pk}", response={204: None, PROBLEMS: ProblemView}, operation_id="imports_remove")
def remove(request: Any, pk: Id) -> Status:
    """Forget an import and its file; what it brought in stays."""
    remove_import(import_for(request.viewer, pk))
    return Status(204, None)


@router.post("/{int:pk}/check", response=_IMPORT, operation_id="imports_check")
def check(request: Any, pk: Id) -> dict[str, Any]:
    """Try the import out in a job, without writing any record."""
    imported = check_in_background(import_for(request.viewer, pk), by=request.viewer)
    return full_view(imported, request.viewer)


@router.post("/{int:pk}/start", response=_IMPORT, operation_id="imports_start")
def start(request: Any, pk: Id) -> dict[str, Any]:
    """Bring the rows in, in a job; the entry it makes can be taken back."""
    imported = start_in_background(import_for(request.viewer, pk), by=request.viewer)
    return full_view(imported, request.viewer)


@router.get("/{int:pk}/rows", response={200: RowList, PROBLEMS: ProblemView}, operation_id="imports_rows")
def rows(request: Any, pk: Id, given: Query[RowListing]) -> dict[str, Any]:
    """What became, or would become, of the rows."""
    found = import_for(request.viewer, pk).rows.order_by("number")
    if given.outcome == "matched":
        found = found.exclude(match_title="")
    elif given.outcome == "likely":
        found = found.filter(like__isnull=False)
    elif given.outcome:
        found = found.filter(outcome=given.outcome)
    if given.after is not None:
        found = found.filter(number__gt=given.after)
    page = list(found[: given.limit + 1])
    views = [row_view(row) for row in page[: given.limit]]
    return {"rows": views, "next": views[-1]["row"] if len(page) > given.limit else None}


@router.get(
    "/{int:pk}/refused.csv",
    response={200: str, PROBLEMS: ProblemView},
    operation_id="imports_refused",
    openapi_extra={"responses": {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}},
)
def refused(request: Any, pk: Id) -> Any:
    """The refused rows as CSV, with the reason in front of each."""
    imported = import_for(request.viewer, pk)
    response = StreamingHttpResponse(
        charged(refused_csv(imported), request.viewer), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="refused-{imported.pk}.csv"'
    return response
