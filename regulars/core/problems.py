"""What can go wrong with a request, told as RFC 9457 problem+json: what happened and what to do."""

from collections.abc import Sequence
from typing import Any

import msgspec
from django.http import HttpResponse


class Problem(Exception):
    """A request that cannot be done as asked; `status` is its HTTP status."""

    status = 400
    title = "That cannot be done"

    def __init__(self, detail: str, *, errors: Sequence[dict[str, Any]] = (), **more: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors)
        self.more = more


class BadRequest(Problem):
    """The request is not of the form this address takes."""

    title = "That request could not be read"


class NotSignedIn(Problem):
    """Nobody is signed in."""

    status = 401
    title = "Sign in first"


class Refused(Problem):
    """The user may not do this; the detail names the reason."""

    status = 403
    title = "Not allowed"


class NotFound(Problem):
    """There is no such record, or none this user may see: the answer is the same."""

    status = 404
    title = "Not found"

    def __init__(self, detail: str = "There is nothing at this address that you can see.", **more: Any) -> None:
        super().__init__(detail, **more)


class Stale(Problem):
    """Somebody changed the record meanwhile; `conflicts` shows both values."""

    status = 409
    title = "Somebody changed this meanwhile"


class Invalid(Problem):
    """Values that cannot be kept; `errors` names each field and what to do."""

    status = 422
    title = "Some values need another look"

    @classmethod
    def field(cls, name: str, message: str) -> "Invalid":
        """Return the problem of one field."""
        return cls(message, errors=[{"field": name, "message": message}])


class Broken(Problem):
    """Something broke that is nobody's fault but the house's own."""

    status = 500
    title = "Something broke here"

    def __init__(self) -> None:
        super().__init__("Try again. If it happens again, tell your administrator: the server's log says what it was.")


def problem_response(problem: Problem) -> HttpResponse:
    """Return the problem as an `application/problem+json` response."""
    body = {
        "type": "about:blank",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "errors": problem.errors,
        **problem.more,
    }
    return HttpResponse(msgspec.json.encode(body), status=problem.status, content_type="application/problem+json")
