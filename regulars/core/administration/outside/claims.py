"""From a code to what the provider says of somebody: traded, and believed only after every check."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from django.utils.crypto import constant_time_compare

from regulars.core.administration.outside.asking import Journey, address_back
from regulars.core.administration.outside.discovering import key_of, metadata_of
from regulars.core.administration.outside.fetching import fetch_json
from regulars.core.administration.outside.providers import Provider
from regulars.core.problems import Problem
from regulars.core.words import mark, say

# With a secret that both sides know, whoever knows it could vouch: only keys of the provider's own.
_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
_SECONDS_OF_CLOCKS = 60


class NotBelieved(Problem):
    """What came back from a provider cannot be believed, or is no answer to a question of this browser."""

    status = 401
    title = mark("That did not work")


@dataclass(frozen=True)
class Claims:
    """What a provider says of somebody, checked."""

    said: dict[str, Any]
    id_token: str

    @property
    def subject(self) -> str:
        """Return the name under which the provider knows her, which never changes."""
        return str(self.said["sub"])

    @property
    def email(self) -> str:
        """Return her address as accounts here are called; "" when none was told."""
        told = self.said.get("email")
        return told.strip().lower() if isinstance(told, str) and "\x00" not in told else ""

    @property
    def is_email_verified(self) -> bool:
        """Whether the provider says that the address is hers; some say it as a text."""
        return self.said.get("email_verified") is True or self.said.get("email_verified") == "true"

    @property
    def name(self) -> str:
        """Return how she is called; "" when that was not told."""
        told = self.said.get("name")
        return told.replace("\x00", "").strip()[:160] if isinstance(told, str) else ""

    @property
    def has_second_factor(self) -> bool:
        """Whether the provider says that it asked for more than one proof."""
        return "mfa" in (self.said.get("amr") or [])

    @property
    def shown_at(self) -> float | None:
        """Return when she last showed there who she is, in seconds since 1970; None when that was not told."""
        told = self.said.get("auth_time")
        if not isinstance(told, int | float):
            return None
        # What is no time at all (NaN) is no time of a moment ago.
        return told if told >= 0 else 0

    def listed(self, name: str) -> set[str]:
        """Return the texts of a claim; a dotted name leads into tables (`realm_access.roles`)."""
        found: Any = self.said.get(name)
        if found is None:
            found = self.said
            for part in name.split("."):
                found = found.get(part) if isinstance(found, dict) else None
        return {found} if isinstance(found, str) else {one for one in found or [] if isinstance(one, str)}


def claims_for(provider: Provider, code: str, journey: Journey) -> Claims:
    """Return what the provider says of whoever brings this code; raises NotBelieved."""
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": address_back(provider),
        "client_id": provider.client_id,
        "code_verifier": journey.verifier,
    }
    told = fetch_json(metadata_of(provider)["token_endpoint"], provider=provider, **_as_ourselves(provider, form))
    id_token = str(told.get("id_token") or "")
    said = _checked(provider, id_token, journey.nonce)
    more = metadata_of(provider).get("userinfo_endpoint")
    if more and told.get("access_token"):
        headers = {"Authorization": f"Bearer {told['access_token']}"}
        said = _with_more(said, fetch_json(more, provider=provider, headers=headers))
    return Claims(said, id_token)


def _as_ourselves(provider: Provider, form: dict[str, str]) -> dict[str, Any]:
    ways = metadata_of(provider).get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    if not provider.client_secret:
        return {"form": form}
    if "client_secret_basic" in ways:
        # Encoded as a form is, says RFC 6749: else a colon or an accent breaks the pair.
        pair = f"{quote_plus(provider.client_id)}:{quote_plus(provider.client_secret)}"
        return {"form": form, "headers": {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}}
    return {"form": form | {"client_secret": provider.client_secret}}


def _checked(provider: Provider, id_token: str, nonce: str) -> dict[str, Any]:
    import jwt

    try:
        key = jwt.PyJWK(key_of(provider, jwt.get_unverified_header(id_token).get("kid")))
        said: dict[str, Any] = jwt.decode(
            id_token,
            key.key,
            algorithms=_ALGORITHMS,
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=_SECONDS_OF_CLOCKS,
            options={"require": ["iss", "aud", "exp", "iat", "sub"]},
        )
    except jwt.PyJWTError as wrong:
        raise _not_believed(type(wrong).__name__) from None
    if not constant_time_compare(str(said.get("nonce", "")), nonce):
        raise _not_believed(mark("it answers another question"))
    if said.get("azp", provider.client_id) != provider.client_id:
        raise _not_believed(mark("it is meant for somebody else"))
    # As long as the standard lets it be; cut short it could be two people's.
    if not 0 < len(said["sub"]) <= 255 or "\x00" in said["sub"]:
        raise _not_believed(mark("it names nobody"))
    return said


def _with_more(said: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    if more.get("sub") != said["sub"]:
        raise _not_believed(mark("it speaks of two people"))
    return more | said


def _not_believed(why: str) -> NotBelieved:
    return NotBelieved(say("What came back cannot be believed ({why}). Begin again.", why=say(why)))
