"""A person about whom Alice and Bob talk."""

import pytest

from testing.client import ApiClient


@pytest.fixture
def nora(alice: ApiClient) -> str:
    """Where a person stands whom Alice and Bob see, and Charlie does not."""
    return f"people/{alice.post('/people', {'name': 'Nora Novak'}).ok(201)['id']}"


def told(client: ApiClient, **asked: object) -> list[tuple[str, str]]:
    """(kind, record's title) of what somebody is notified of."""
    found = client.get("/notifications", **asked).ok()["notifications"]
    return [(one["kind"], one["record"]["title"]) for one in found]
