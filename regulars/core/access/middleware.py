"""Each request knows its viewer before anything else looks at it."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of


class ViewerMiddleware:
    """Puts `request.user` and `request.viewer` on a request; both None when nobody is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.user = SimpleLazyObject(lambda: signed_in_user(request))
        request.viewer = SimpleLazyObject(lambda: _viewer_or_none(request))
        return self.get_response(request)


def signed_in_user(request: Any) -> User | None:
    """Return the active user whose session this is, or None."""
    from django.contrib.auth import get_user

    if not request.session.get(SESSION_KEY):
        return None
    user = get_user(request)
    return user if isinstance(user, User) and user.is_active else None


def _viewer_or_none(request: Any) -> Viewer | None:
    user = signed_in_user(request)
    return viewer_of(user) if user else None
