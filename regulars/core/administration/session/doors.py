"""Operations before sign-in: open to every browser, but only to pages of our own."""

from typing import Any

from django.http import HttpRequest
from ninja.security import APIKeyCookie

from regulars.core.access.paces import Pace, note_asked, seconds_to_wait
from regulars.core.access.too_much import TooMuch, keep_pace
from regulars.core.administration.sessions.places import network_of

TRIES = Pace("tries", 600, 0.1)
FAILURES = Pace("failures", 300, 2)
# Letters that somebody wants who is not known yet.
LETTERS = Pace("letters", 200, 10)
_AT_DOOR = "came_to_door_from"


class AnyBrowser(APIKeyCookie):
    """No session is needed, but writes carry this browser's token, so that no other site signs somebody in.

    Nobody knows yet who asks, so it is addresses that keep a pace.
    """

    param_name = "csrftoken"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Let everybody in whose token is right and whose address has not failed too often; else TooMuch."""
        if request.method == "DELETE":
            # Whoever leaves may always do so.
            return True
        address = network_of(request)
        wait = seconds_to_wait(FAILURES, address)
        if wait:
            raise TooMuch(wait)
        keep_pace(TRIES, address)
        setattr(request, _AT_DOOR, address)
        return True


def note_failure(request: HttpRequest) -> None:
    """Note that a request was refused, if it came to a door; a whole company may come in from one address."""
    address = getattr(request, _AT_DOOR, None)
    if address is not None:
        note_asked(FAILURES, address)
