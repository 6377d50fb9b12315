"""What a provider says of itself: where to send people, where to trade codes, and its keys; known for ten minutes."""

import time
from typing import Any

from regulars.core.administration.outside.fetching import ProviderOutOfReach, fetch_json
from regulars.core.administration.outside.providers import Provider, is_safe
from regulars.core.words import say

_SECONDS_KNOWN = 600
_known: dict[str, tuple[float, dict[str, Any]]] = {}


def metadata_of(provider: Provider) -> dict[str, Any]:
    """Return the provider's own description; raises ProviderOutOfReach for one that is another's."""
    address = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"
    found = _fetched(address, provider)
    if found.get("issuer") != provider.issuer:
        raise ProviderOutOfReach(say("it calls itself otherwise than in the configuration"))
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not isinstance(found.get(name), str):
            raise ProviderOutOfReach(say("it does not say its {name}", name=name))
    for name in ("authorization_endpoint", "end_session_endpoint"):
        # Browsers are sent there.
        if not is_safe(found.get(name) or provider.issuer):
            raise ProviderOutOfReach(say("it names an address that is not secure"))
    return found


def key_of(provider: Provider, kid: str | None) -> Any:
    """Return the provider's key of this name as it is published; raises ProviderOutOfReach when there is none."""
    address = metadata_of(provider)["jwks_uri"]
    # A key that we do not know may be a new one: asked once more before it is refused.
    for is_fresh in (False, True):
        keys = _fetched(address, provider, is_fresh=is_fresh).get("keys", [])
        fitting = [key for key in keys if kid in (None, key.get("kid")) and key.get("use", "sig") == "sig"]
        if fitting:
            return fitting[0]
    raise ProviderOutOfReach(say("it signs with a key that it does not publish"))


def _fetched(address: str, provider: Provider, *, is_fresh: bool = False) -> dict[str, Any]:
    until, found = _known.get(address, (0.0, {}))
    if is_fresh or until < time.monotonic():
        found = fetch_json(address, provider=provider)
        _known[address] = (time.monotonic() + _SECONDS_KNOWN, found)
    return found
