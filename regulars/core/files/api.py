"""/api/files: bring a file, see what it is, fetch it."""

from typing import Any, Literal

from django.http.response import HttpResponseBase
from ninja import Router, Schema, Status

from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.files.access import file_for
from regulars.core.files.actions import keep_file
from regulars.core.files.models import File
from regulars.core.files.serving import file_response
from regulars.core.problems import BadRequest
from regulars.core.words import say

router = Router(tags=["Files"])
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}},
                    "required": ["file"],
                }
            }
        },
    }
}
CONTENT = {
    "responses": {
        200: {
            "description": "The content.",
            "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
        },
        206: {"description": "The part that was asked for with Range."},
        304: {"description": "Not changed since the copy you have."},
    }
}


class FileView(Schema):
    """A file: what it is called, what it is, and where its content is."""

    id: int
    name: str
    size: int
    content_type: str
    url: str


def view_of(file: File) -> dict[str, Any]:
    """Return a file as the API shows it."""
    return {
        "id": file.pk,
        "name": file.name,
        "size": file.size,
        "content_type": file.content_type,
        "url": f"/api/files/{file.pk}/content",
    }


@router.post(
    "",
    response={201: FileView, PROBLEMS: ProblemView, 503: ProblemView, 507: ProblemView},
    openapi_extra=_BODY,
    operation_id="files_create",
)
def bring_file(request: Any, picture: bool = False) -> Status[Any]:
    """Bring a file of at most 25 MB; with `picture=true` only a PNG, JPEG, WebP or GIF is taken."""
    uploaded = request.FILES.get("file")
    if uploaded is None:
        raise BadRequest(say("Send the file as multipart/form-data in a part called “file”."))
    return Status(
        201,
        view_of(
            keep_file(uploaded, name=uploaded.name or "", by=request.viewer, must_be_picture=picture, is_unused=True)
        ),
    )


@router.get("/{int:file_id}", response={200: FileView, PROBLEMS: ProblemView}, operation_id="files_read")
def show_file(request: Any, file_id: Id) -> dict[str, Any]:
    """Say what a file is."""
    return view_of(file_for(request.viewer, file_id))


@router.get(
    "/{int:file_id}/content",
    response={200: None, 206: None, 304: None, PROBLEMS: ProblemView, 416: ProblemView, 503: ProblemView},
    openapi_extra=CONTENT,
    operation_id="files_content",
)
def fetch_file(request: Any, file_id: Id, size: Literal["64", "160", "640"] | None = None) -> HttpResponseBase:
    """Fetch the content; `size` gives a picture no larger than that many pixels, as WebP."""
    return file_response(request, file_for(request.viewer, file_id), size=int(size) if size else None)
