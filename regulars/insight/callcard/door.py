"""The door for telephone systems: a token that was made for telling of calls, and can do nothing else."""

import base64
import binascii
from typing import Any

from django.http import HttpRequest
from ninja.security.http import HttpAuthBase

from regulars.core.access.asking import asked_by
from regulars.core.access.scopes import EVERYTHING
from regulars.core.access.slowness import keep_waiting
from regulars.core.access.tokens import Caller, bearer_of, caller_by_token
from regulars.core.journal.recording import channel
from regulars.core.problems import NotSignedIn, Refused
from regulars.core.words import say

TELEPHONE = "telephone"


class Telephone(HttpAuthBase):
    """A token as `Authorization: Bearer …`, or as the password of an address (https://any:token@…)."""

    openapi_scheme = "bearer"

    def __call__(self, request: HttpRequest) -> Any:
        """Return who calls; raises NotSignedIn for nobody's token, Refused for one that was made for something else."""
        caller = self._caller(request.headers.get("Authorization", ""))
        if caller is None:
            raise NotSignedIn(say("This token is not valid. Make one for the telephone under Settings, API tokens."))
        channel.set("api")
        if "write" not in (caller.scopes.get(TELEPHONE), caller.scopes.get(EVERYTHING)):
            raise Refused(say("This token may not tell of calls: make one that reaches the telephone."))
        keep_waiting(caller.viewer)
        asked_by(caller.viewer)
        return caller

    def _caller(self, header: str) -> Caller | None:
        token = bearer_of(header)
        if token is None:
            word, _, rest = header.partition(" ")
            token = _password(rest) if word.lower() == "basic" else None
        return caller_by_token(token, for_reading=False) if token else None


def _password(encoded: str) -> str:
    try:
        return base64.b64decode(encoded.strip(), validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""
