"""Bodies in and out: read strictly, encoded straight to bytes."""

from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException

from regulars.core.problems import BadRequest
from regulars.core.words import say

LARGEST = 5 * 1024 * 1024


def read_body(request: HttpRequest) -> dict[str, Any]:
    """Return the JSON object of a request; raises BadRequest for anything else."""
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        raise BadRequest(say("This request is larger than 5 MB; send it in parts."))
    try:
        body = msgspec.json.decode(request.body or b"{}")
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError, RawPostDataException):
        # The last: a body that calls itself a form was read as one by whoever looked for its token.
        raise BadRequest(say("The body is not valid JSON.")) from None
    if not isinstance(body, dict):
        raise BadRequest(say("The body must be a JSON object."))
    return body


def answer(value: Any, *, status: int = 200, entry: int | None = None) -> HttpResponse:
    """Return a value as JSON; `X-Entry` names the journal entry that undo would take back."""
    response = HttpResponse(msgspec.json.encode(value, enc_hook=str), status=status, content_type="application/json")
    response["Cache-Control"] = "no-store"
    if entry is not None:
        response["X-Entry"] = str(entry)
    return response
