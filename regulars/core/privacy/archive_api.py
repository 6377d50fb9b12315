"""/api/privacy/archive: everything that tells of somebody, as one file."""

from typing import Any

from django.http import FileResponse
from ninja import Router

from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.privacy.taking_out import take_out
from regulars.core.records.registry import record_type

router = Router(tags=["Privacy"])
_ZIP = {"responses": {200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}}}


@router.get(
    "/{type}/{int:pk}",
    response={200: None, PROBLEMS: ProblemView},
    openapi_extra=_ZIP,
    operation_id="subject_archive",
)
def give_archive(request: Any, type: str, pk: Id) -> FileResponse:
    """All that tells of somebody, as far as you may see it: a page to read, the same as JSON, and the files."""
    answer = FileResponse(
        take_out(record_type(type), pk, by=request.viewer),
        as_attachment=True,
        filename=f"{record_type(type).slug}-{pk}.zip",
        content_type="application/zip",
    )
    answer["Cache-Control"] = "no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
