"""A house with a telephone: a token for it, and extensions of the people."""

from collections.abc import Callable
from typing import Any

import pytest

from regulars.core.access.viewer import raise_epoch
from regulars.core.administration.tokens.actions import make_token
from regulars.core.records.live.signs import signs
from regulars.core.records.models import Workspace
from testing.client import Answer, ApiClient
from testing.people import People, viewer

Ring = Callable[..., Answer]


@pytest.fixture(autouse=True)
def norway(people: People) -> None:
    Workspace.objects.update_or_create(pk=1, defaults={"country": "NO"})
    raise_epoch()
    signs.forget()


@pytest.fixture
def telephone(people: People) -> ApiClient:
    """The API as a telephone system."""
    _, token = make_token({"name": "Telephone", "scopes": {"telephone": "write"}}, by=viewer(people.alice))
    return ApiClient(token=token)


@pytest.fixture
def ring(telephone: ApiClient, alice: ApiClient, bob: ApiClient) -> Ring:
    """Tell of a call: ring("ringing", number=…); extension 21 is Alice's, 22 is Bob's."""
    for client, number in ((alice, "21"), (bob, "22")):
        assert client.patch("/calls/extensions", {"extensions": [number]}).status == 200

    def tell(event: str, **more: Any) -> Answer:
        body = {"call": "c1", "event": event, "direction": "in", "number": "+47 22 12 34 56", "extension": "21"}
        signs.forget()
        return telephone.post("/calls/hook", body | more)

    return tell


@pytest.fixture
def amara(alice: ApiClient) -> dict[str, Any]:
    return dict(alice.post("/people", {"name": "Amara Quill", "phone": "22 12 34 56"}).ok(201))
