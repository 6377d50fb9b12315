"""Files on their way out: a picture is shown, everything else is only handed over, and nothing runs here."""

from pathlib import Path
from typing import IO

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import content_disposition_header, parse_etags

from regulars.core.files.documents import page_picture
from regulars.core.files.models import File
from regulars.core.files.pictures import TYPES, NotAPicture, thumbnail_of
from regulars.core.files.ranges import NoSuchRange, Part, asked_range
from regulars.core.files.store import store
from regulars.core.problems import NotFound, Problem
from regulars.core.words import mark, say

_SHOWN = set(TYPES.values())
Answer = HttpResponse | FileResponse


class RangeNotThere(Problem):
    """The asked range begins behind the end of the file."""

    status = 416
    title = mark("That range is not there")


def file_response(
    request: HttpRequest, file: File, *, size: int | None = None, name: str = "", is_download: bool = False
) -> Answer:
    """Return the content or an asked range of it, or for `size` the picture no larger than that many pixels."""
    etag = f'"{file.digest}-{size or 0}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _sealed(HttpResponseNotModified(), etag)
    content = _Drawn(_thumbnail(file, size)) if size else _Kept(file)
    is_shown = content.content_type in _SHOWN and not is_download
    return _sent(request, content, etag, is_shown=is_shown, name=name or file.name)


def page_response(request: HttpRequest, file: File, number: int, *, size: int) -> Answer:
    """Return a page of a document as a picture."""
    etag = f'"{file.digest}-{size}-page-{number}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _sealed(HttpResponseNotModified(), etag)
    return _sent(request, _Drawn(page_picture(file, number, size=size)), etag, is_shown=True, name=f"{number}.webp")


class _Kept:
    """The content of a file as it was brought."""

    def __init__(self, file: File) -> None:
        self.size, self.content_type, self._digest = file.size, file.content_type, file.digest

    def read(self, part: Part | None) -> IO[bytes]:
        """Open it, or a part of it."""
        try:
            return store().read(self._digest, first=part.first if part else 0, length=part.length if part else None)
        except FileNotFoundError:
            raise NotFound(say("The content of this file is missing on the server. Tell your administrator.")) from None


class _Drawn:
    """A picture that was drawn from a content."""

    content_type = "image/webp"

    def __init__(self, path: Path) -> None:
        self.size, self._path = path.stat().st_size, path

    def read(self, part: Part | None) -> IO[bytes]:
        """Open it, where a part begins."""
        stream = open(self._path, "rb")  # noqa: SIM115 - the response closes it
        stream.seek(part.first if part else 0)
        return stream


def _sent(request: HttpRequest, content: _Kept | _Drawn, etag: str, *, is_shown: bool, name: str) -> Answer:
    whole = content.size
    try:
        part = asked_range(request.headers, whole, etag)
    except NoSuchRange:
        raise RangeNotThere(say("This file has {whole} bytes.", whole=format(whole, ","))) from None
    stream = content.read(part)
    response = FileResponse(stream, content_type=content.content_type)
    response["Content-Length"] = str(part.length if part else whole)
    if part:
        response.streaming_content = part.pieces(stream)
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{whole}"
    response["Content-Disposition"] = content_disposition_header(not is_shown, name) or "attachment"
    response["Accept-Ranges"] = "bytes"
    return _sealed(response, etag)


def _thumbnail(file: File, size: int) -> Path:
    if file.content_type not in _SHOWN:
        raise NotFound(say("Only pictures have small versions."))
    try:
        return thumbnail_of(file.digest, size)
    except NotAPicture as refused:
        raise NotFound(str(refused)) from refused
    except FileNotFoundError:
        raise NotFound(say("The content of this file is missing on the server. Tell your administrator.")) from None


def _sealed(response: Answer, etag: str) -> Answer:
    response["ETag"] = etag
    response["Cache-Control"] = "private, max-age=300"
    response["Vary"] = "Cookie"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
