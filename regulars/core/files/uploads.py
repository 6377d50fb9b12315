"""What may be sent at all: asked before the first byte of an upload is written to the disk."""

from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from regulars.core.access.paces import Pace
from regulars.core.access.too_much import keep_pace
from regulars.core.problems import NotSignedIn, Problem
from regulars.core.words import mark, say

LIMIT = 25 * 1024 * 1024
_WRAPPING = 64 * 1024
# No other address takes files: what is sent there as a form is refused, but read first.
_ELSEWHERE = 1024 * 1024
_LIMITS: dict[str, int] = {"/api/files": LIMIT}
FILES = Pace("files", 1_000, 0.05)


class FileTooLarge(Problem):
    """A file is larger than is taken."""

    status = 413
    title = mark("That file is too large")

    def __init__(self, limit: int) -> None:
        super().__init__(
            say("This file is larger than {limit} MB. Make it smaller and try again.", limit=limit // 1024 // 1024)
        )


def limit_upload(path: str, *, to: int) -> None:
    """Let requests to a path bring at most that many bytes."""
    _LIMITS[path] = to


class GuardedUpload(TemporaryFileUploadHandler):
    """Takes uploads only from users who are signed in, and only up to the limit of the address they go to."""

    def handle_raw_input(  # type: ignore[override]  # only the length matters here
        self, input_data: Any, meta: Any, content_length: int, *more: Any, **rest: Any
    ) -> None:
        """Refuse before reading; what is raised here becomes the answer."""
        request: Any = self.request
        if not getattr(request, "viewer", None):
            raise NotSignedIn(say("Sign in first, then send the file again."))
        limit = _LIMITS.get(request.path.rstrip("/"), _ELSEWHERE)
        if content_length > limit + _WRAPPING:
            raise FileTooLarge(limit)
        keep_pace(FILES, request.viewer.user_id)
