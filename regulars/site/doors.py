"""The two ways into the API: a browser's session, and a program's token."""

from typing import Any

from django.http import HttpRequest
from ninja.security import APIKeyCookie, HttpBearer

from regulars.core.access.asking import asked_by
from regulars.core.access.scopes import may_write_at
from regulars.core.access.slowness import keep_waiting
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import channel
from regulars.core.problems import NotSignedIn, Refused
from regulars.core.words import say

_READS = ("GET", "HEAD", "OPTIONS")
# What belongs to a person at a browser: a stolen token must not make itself at home.
_PERSONS_OWN = ("/api/tokens", "/api/sessions", "/api/security", "/api/users/me", "/api/access/preview")


class SignedIn(APIKeyCookie):
    """A browser's session, with its token on every write."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Return the viewer, or None when nobody is signed in."""
        viewer = getattr(request, "viewer", None)
        channel.set("ui")
        return _let_in(viewer) if viewer else None


class TokenBrought(HttpBearer):
    """An API token; it reaches as far as its scopes and its user's rights do."""

    def authenticate(self, request: Any, token: str) -> Any:
        """Return the viewer; raises NotSignedIn for a token that is nobody's, Refused beyond its scopes."""
        caller = request.caller
        if not caller:
            raise NotSignedIn(say("This token is not valid. Make a new one under Settings, API tokens."))
        channel.set("api")
        is_read = request.method in _READS
        if request.path.startswith(_PERSONS_OWN) and not (is_read and request.path == "/api/users/me"):
            raise Refused(say("That cannot be done with a token. Sign in and do it there."))
        if not is_read and not may_write_at(request.path.split("/")[2], caller.scopes):
            raise Refused(say("This token may not write here: its scopes do not reach so far."))
        return _let_in(caller.viewer)


def _let_in(viewer: Viewer) -> Viewer:
    keep_waiting(viewer)
    asked_by(viewer)
    return viewer
