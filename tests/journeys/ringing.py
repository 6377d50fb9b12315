"""A telephone system that tells of calls at Ada's extension, for as long as a journey needs one."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from playwright.sync_api import Page

from testing.browser_api import read, write


class Tell(Protocol):
    """Tells of a call: that it rings, is answered, has ended."""

    def __call__(self, event: str, *, call: str = "", **more: object) -> None: ...


@contextmanager
def telephone_of(ada: Page) -> Iterator[Tell]:
    """Tell of calls as telephone systems do; at the end nothing rings for whoever is next."""
    ada.goto("/today")
    name = f"Telephone {uuid.uuid4().hex[:6]}"
    body = {"name": name, "scopes": {"telephone": "write"}, "password": "lighthouse-42"}
    token = write(ada, "/tokens", body)["token"]
    write(ada, "/calls/extensions", {"extensions": ["21"]}, method="PATCH")
    one = uuid.uuid4().hex

    def tell(event: str, *, call: str = "", **more: Any) -> None:
        told = {"call": call or one, "event": event, "direction": "in", "extension": "21", **more}
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        assert ada.request.post("/api/calls/hook", data=json.dumps(told), headers=headers).ok

    yield tell
    for shown in read(ada, "/calls/ringing"):
        write(ada, f"/calls/ringing/{shown['id']}", {}, method="DELETE")
    write(ada, "/calls/extensions", {"extensions": []}, method="PATCH")
