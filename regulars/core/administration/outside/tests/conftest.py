"""A provider that runs, and the way in through it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from regulars.core.administration.outside import discovering
from regulars.core.administration.outside.providers import provider_from
from regulars.core.administration.tests.conftest import _quick_passwords, admin, owner, seller
from testing.client import Answer, ApiClient
from testing.identities import CLIENT, know, running_provider, sign_in_there

__all__ = ["_quick_passwords", "admin", "owner", "seller"]


@dataclass
class Way:
    """The way in by the provider's word."""

    address: str
    settings: Any

    def configure(self, **wishes: Any) -> None:
        told = {"slug": "acme", "name": "Acme", "issuer": self.address, "client_id": CLIENT, "client_secret": "s:ö"}
        self.settings.PROVIDERS = (provider_from(told | wishes),)

    def know(self, subject: str, **claims: Any) -> None:
        know(self.address, subject, **claims)

    def go(self, subject: str, api: ApiClient | None = None) -> Answer:
        api = api or ApiClient()
        there = api.post("/session/by/acme").ok()["address"]
        return api.post("/session/by/acme/finish", sign_in_there(there, subject))


@pytest.fixture(scope="session")
def provider() -> Iterator[str]:
    with running_provider() as address:
        yield address


@pytest.fixture
def way(provider: str, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Way:
    monkeypatch.setattr(discovering, "_known", {})
    way = Way(provider, settings)
    way.configure()
    return way
