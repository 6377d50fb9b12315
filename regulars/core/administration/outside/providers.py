"""The providers of identities that the operator configured; what each is believed is written there."""

from dataclasses import dataclass, field, fields
from typing import Any, get_origin
from urllib.parse import urlsplit

_HERE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, kw_only=True)
class Provider:
    """Who vouches for users: its address, how we are known there, and what we believe of it."""

    slug: str
    name: str
    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    new_users: str = "refuse"
    first_roles: tuple[str, ...] = ()
    roles_claim: str = "roles"
    roles: dict[str, list[str]] = field(default_factory=dict)
    believes_email: bool = False
    believes_second_factor: bool = False
    signs_out: bool = False


class WrongProvider(ValueError):
    """A provider is described in a way that cannot work; the text says what to do."""


def provider_from(told: dict[str, Any]) -> Provider:
    """Return the provider that a table of the configuration describes; raises WrongProvider."""
    known = {one.name: one for one in fields(Provider)}
    for name, value in told.items():
        if name not in known:
            raise WrongProvider(f"{name} is no setting of a provider. There are: {', '.join(known)}.")
        told = told | {name: _fitting(name, value, known[name].type)}
    missing = [name for name in ("slug", "name", "issuer", "client_id") if not told.get(name)]
    if missing:
        raise WrongProvider(f"A provider needs {' and '.join(missing)}.")
    provider = Provider(**told)
    _check(provider)
    return provider


def _fitting(name: str, value: Any, kind: Any) -> Any:
    if get_origin(kind) is tuple:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        raise WrongProvider(f'{name} must be a list of texts, such as ["one", "two"].')
    if get_origin(kind) is dict:
        if isinstance(value, dict):
            return {claim: [given] if isinstance(given, str) else list(given) for claim, given in value.items()}
        raise WrongProvider(f"{name} must be a table of claim = role.")
    if not isinstance(value, bool if kind is bool else str):
        raise WrongProvider(f"{name} must be {'true or false' if kind is bool else 'a text'}.")
    return value


def _check(provider: Provider) -> None:
    if not provider.slug.isascii() or not provider.slug.replace("-", "").isalnum():
        raise WrongProvider("slug may hold letters, digits and hyphens: it is part of an address.")
    if not is_safe(provider.issuer):
        raise WrongProvider("issuer must begin with https://: whoever listens in between could sign in as anybody.")
    if provider.new_users not in ("refuse", "create"):
        raise WrongProvider('new_users must be "refuse" or "create".')
    if "openid" not in provider.scopes:
        raise WrongProvider('scopes must hold "openid".')


def is_safe(address: str) -> bool:
    """Whether nobody between here and this address can listen in: https, or this machine itself."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
