"""What can go wrong with a request, told as RFC 9457 problem+json: what happened and what to do."""

from collections.abc import Sequence
from typing import Any

import msgspec
from django.http import HttpResponse

from regulars.core.words import mark, say


class Problem(Exception):
    """A request that cannot be done as asked; `status` is its HTTP status."""

    status = 400
    title = mark("That cannot be done")
    # Seconds until the same may be tried again, where that is known.
    retry_after: int | None = None

    def __init__(self, detail: str, *, errors: Sequence[dict[str, Any]] = (), **more: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors)
        self.more = more


class BadRequest(Problem):
    """The request is not of the form this address takes."""

    title = mark("That request could not be read")


class NotSignedIn(Problem):
    """Nobody is signed in."""

    status = 401
    title = mark("Sign in first")


class Refused(Problem):
    """The user may not do this; the detail names the reason."""

    status = 403
    title = mark("Not allowed")


class NotFound(Problem):
    """There is no such record, or none this user may see: the answer is the same."""

    status = 404
    title = mark("Not found")

    def __init__(self, detail: str = "", **more: Any) -> None:
        super().__init__(detail or say("There is nothing at this address that you can see."), **more)


class WrongMethod(Problem):
    """This address takes other methods; the header Allow names them."""

    status = 405
    title = mark("This address does not take that")


class Stale(Problem):
    """Somebody changed the record meanwhile; `conflicts` shows both values."""

    status = 409
    title = mark("Somebody changed this meanwhile")


class WrongMediaType(Problem):
    """The body is of another type than this address takes."""

    status = 415
    title = mark("That kind of body is not taken here")


class Invalid(Problem):
    """Values that cannot be kept; `errors` names each field and what to do."""

    status = 422
    title = mark("Some values need another look")

    @classmethod
    def field(cls, name: str, message: str) -> "Invalid":
        """Return the problem of one field."""
        return cls(message, errors=[{"field": name, "message": message}])


class DiskFull(Problem):
    """The server has no room left, or its disk takes nothing."""

    status = 507
    title = mark("The disk is full")


class DiskUnreadable(Problem):
    """The server's disk cannot be read."""

    status = 503
    title = mark("The disk cannot be read")


class DatabaseAway(Problem):
    """The database does not answer: it is starting, being stopped, or out of reach."""

    status = 503
    title = mark("The database does not answer")
    retry_after = 2


class Broken(Problem):
    """Something broke that is nobody's fault but the house's own."""

    status = 500
    title = mark("Something broke here")

    def __init__(self) -> None:
        super().__init__(
            say("Try again. If it happens again, tell your administrator: the server's log says what it was.")
        )


def problem_response(problem: Problem) -> HttpResponse:
    """Return the problem as an `application/problem+json` response."""
    body = {
        "type": "about:blank",
        "title": say(problem.title),
        "status": problem.status,
        "detail": problem.detail,
        "errors": problem.errors,
        **problem.more,
    }
    more = {} if problem.retry_after is None else {"Retry-After": str(problem.retry_after)}
    content = msgspec.json.encode(body)
    return HttpResponse(content, status=problem.status, content_type="application/problem+json", headers=more)
