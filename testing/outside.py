"""A user who reaches a running server over the line, as her browser does: many of them may ask at once."""

import http.client
import json
from typing import Any

from testing.server import RunningServer

OWNER = {"email": "owner@example.org", "password": "a-long-enough-word"}
_COMPANY = {"company": "Bakery", "currency": "EUR", "zone": "UTC", "language": "en", "name": "Olga Owner", **OWNER}


class OutsideUser:
    """One browser of the owner, with a connection of its own."""

    def __init__(self, server: RunningServer, cookies: dict[str, str] | None = None) -> None:
        self._server = server
        self.cookies = dict(cookies or {})
        self._line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Send one request and return the status and the JSON of the answer."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"X-CSRFToken": self.cookies.get("csrftoken", ""), "Content-Type": "application/json"}
        self._line.request(method, f"/api{path}", None if body is None else json.dumps(body), headers)
        answer = self._line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        content = answer.read()
        return answer.status, json.loads(content) if content else None

    def add_person(self, name: str) -> dict[str, Any]:
        """Add a person; the answer must be that she is there."""
        status, answer = self.ask("POST", "/people", {"name": name, "email": f"{name.replace(' ', '.')}@example.org"})
        assert status == 201, (status, answer)
        return dict(answer)

    def another(self) -> "OutsideUser":
        """Return another window of the same session."""
        return OutsideUser(self._server, self.cookies)


def owner_of(server: RunningServer) -> OutsideUser:
    """Make the first visit, or sign in again, and return the owner."""
    user = OutsideUser(server)
    user.ask("GET", "/session")
    status, _ = user.ask("POST", "/setup", _COMPANY)
    if status >= 400:
        status, answer = user.ask("POST", "/session", OWNER)
        assert status == 200, (status, answer)
    return user
