"""What the door answers to whoever got through it, or a step further."""

from typing import Any

from django.http import HttpResponse

from regulars.core.access.models import User
from regulars.core.administration.letters.sending import NEW_DEVICE, post_letter
from regulars.core.administration.session.views import session_view
from regulars.core.administration.sessions.devices import know_device
from regulars.core.administration.sessions.places import address_of, browser_of, browser_words


def greet(request: Any, response: HttpResponse, user: User | None, *, trust: bool = False) -> dict[str, Any]:
    """Return the session; somebody who is in from a browser that is new to her gets a letter about it."""
    if user:
        tell_of_device(request, response, user, trust=trust)
    return session_view(request, user)


def tell_of_device(request: Any, response: HttpResponse, user: User, *, trust: bool = False) -> None:
    """Know this browser from now on; where it is new to a user who has others, she gets a letter about it."""
    if know_device(request, response, user, trust=trust):
        place = {"browser": browser_words(browser_of(request)), "address": address_of(request)}
        post_letter(NEW_DEVICE, user, **place)
