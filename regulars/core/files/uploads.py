"""What may be sent at all: asked before the first byte of an upload is written to the disk."""

from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from regulars.core.problems import NotSignedIn, Problem

LIMIT = 25 * 1024 * 1024
_WRAPPING = 64 * 1024
_LIMITS: dict[str, int] = {"/api/files": LIMIT}


class FileTooLarge(Problem):
    """A file is larger than is taken."""

    status = 413
    title = "That file is too large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"This file is larger than {limit // 1024 // 1024} MB. Make it smaller and try again.")


def limit_upload(path: str, *, to: int) -> None:
    """Let requests to a path bring at most that many bytes."""
    _LIMITS[path] = to


class GuardedUpload(TemporaryFileUploadHandler):
    """Takes uploads only from users who are signed in, and only up to the limit of the address they go to."""

    def handle_raw_input(  # type: ignore[override]  # only the length matters here
        self, input_data: Any, meta: Any, content_length: int, *more: Any, **rest: Any
    ) -> None:
        """Refuse before reading; what is raised here becomes the answer."""
        if not getattr(self.request, "viewer", None):
            raise NotSignedIn("Sign in first, then send the file again.")
        limit = _LIMITS.get(self.request.path.rstrip("/")) if self.request else None
        if limit is not None and content_length > limit + _WRAPPING:
            raise FileTooLarge(limit)
