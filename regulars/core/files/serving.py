"""Files on their way out: a picture is shown, everything else is only handed over, and nothing runs here."""

from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import content_disposition_header, parse_etags

from regulars.core.files.models import File
from regulars.core.files.pictures import TYPES, NotAPicture, make_thumbnail
from regulars.core.files.store import path_of
from regulars.core.problems import NotFound

_SHOWN = set(TYPES.values())


def file_response(request: HttpRequest, file: File, *, size: int | None = None) -> HttpResponse | FileResponse:
    """Return the content, or for `size` the picture no larger than that many pixels."""
    etag = f'"{file.digest}-{size or 0}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _sealed(HttpResponseNotModified(), etag)
    path, content_type = path_of(file.digest), file.content_type
    if not path.exists():
        raise NotFound("The content of this file is missing on the server. Tell your administrator.")
    if size:
        path, content_type = _thumbnail(file, path, size), "image/webp"
    response = FileResponse(open(path, "rb"), content_type=content_type)  # noqa: SIM115 - the response closes it
    is_shown = content_type in _SHOWN
    response["Content-Disposition"] = content_disposition_header(not is_shown, file.name) or "attachment"
    return _sealed(response, etag)


def _thumbnail(file: File, path: Path, size: int) -> Path:
    if file.content_type not in _SHOWN:
        raise NotFound("Only pictures have small versions.")
    try:
        return make_thumbnail(path, file.digest, size)
    except NotAPicture as refused:
        raise NotFound(str(refused)) from refused


def _sealed(response: HttpResponse | FileResponse, etag: str) -> HttpResponse | FileResponse:
    response["ETag"] = etag
    response["Cache-Control"] = "private, max-age=300"
    response["Vary"] = "Cookie"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
