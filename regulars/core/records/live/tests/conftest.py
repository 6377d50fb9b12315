"""People who look at the same records; what they write is seen by others, as in life."""

import pytest

from regulars.core.access import middleware
from regulars.core.records.live import news, presence, tail
from testing.client import ApiClient
from testing.people import People, make_people


@pytest.fixture
def people(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> People:
    """Alice, Bob and Charlie; nothing that was known a moment ago is believed."""
    monkeypatch.setattr(tail, "SECONDS_KNOWN", 0)
    monkeypatch.setattr(presence, "SECONDS_KNOWN", 0)
    monkeypatch.setattr(middleware, "SECONDS_KNOWN", 0)
    begin_process()
    return make_people()


@pytest.fixture
def alice(people: People) -> ApiClient:
    """The API as Alice, who may do everything."""
    return ApiClient(people.alice)


@pytest.fixture
def bob(people: People) -> ApiClient:
    """The API as Bob of Alice's team."""
    return ApiClient(people.bob)


@pytest.fixture
def charlie(people: People) -> ApiClient:
    """The API as Charlie, who sees only his own."""
    return ApiClient(people.charlie)


def begin_process() -> None:
    """Know nothing, as a process does that has just begun."""
    tail.tail.__init__()  # type: ignore[misc]
    presence.lookers.__init__()  # type: ignore[misc]
    news._looked.clear()


def begin(client: ApiClient, **more: object) -> str:
    """Ask for the first time; return the position."""
    return client.get("/live", **more).ok()["position"]
