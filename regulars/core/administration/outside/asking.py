"""Sending somebody to a provider, and what this browser must remember until she is back."""

import secrets
import time
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.utils.crypto import constant_time_compare

from regulars.core.access.middleware import signed_in_user
from regulars.core.administration.outside.discovering import metadata_of
from regulars.core.administration.outside.providers import Provider

_PENDING = "outside"
_SECONDS_AWAY = 600
# Whoever is in already and signs in again shall show there that it is she, if she did not just do so.
_SECONDS_SINCE_SHOWN = 300


class Journey(NamedTuple):
    """What proves that an answer belongs to a question of this browser."""

    nonce: str
    verifier: str


def begin_journey(request: Any, provider: Provider) -> str:
    """Return where this browser must go; what it takes along is good once, here, for ten minutes."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    metadata = metadata_of(provider)
    request.session[_PENDING] = {
        "slug": provider.slug, "state": state, "nonce": nonce, "verifier": verifier, "at": int(time.time()),
    }  # fmt: skip
    words = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": address_back(provider),
        "scope": " ".join(provider.scopes),
        "state": state,
        "nonce": nonce,
        "code_challenge": urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("="),
        "code_challenge_method": "S256",
    }
    if signed_in_user(request):
        words["max_age"] = str(_SECONDS_SINCE_SHOWN)
    return with_words(metadata["authorization_endpoint"], words)


def end_journey(request: Any, provider: Provider, state: str) -> Journey | None:
    """Return what this browser took along, which is used up by it; None for an answer that nobody here asked for."""
    pending = request.session.pop(_PENDING, None)
    if not pending or pending["slug"] != provider.slug or pending["at"] < time.time() - _SECONDS_AWAY:
        return None
    if not constant_time_compare(pending["state"], state):
        return None
    return Journey(pending["nonce"], pending["verifier"])


def address_back(provider: Provider) -> str:
    """Return where the provider sends people back to; never what a browser called us."""
    return f"{settings.ORIGIN}/sign-in/back/{provider.slug}"


def address_of_leaving(provider: Provider, id_token: str) -> str | None:
    """Return where somebody signs out of the provider as well, if that is wished and offered."""
    address = metadata_of(provider).get("end_session_endpoint")
    if not provider.signs_out or not address:
        return None
    words = {"id_token_hint": id_token, "post_logout_redirect_uri": f"{settings.ORIGIN}/sign-in"}
    return with_words(address, words | {"client_id": provider.client_id})


def with_words(address: str, words: dict[str, str]) -> str:
    """Return the address with these words in its query."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode(words)}"
