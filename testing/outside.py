"""A user who reaches a running server over the line, as her browser does: many of them may ask at once."""

import http.client
import json
import time
from typing import Any

from testing.server import RunningServer

OWNER = {"email": "owner@example.org", "password": "a-long-enough-word"}
_COMPANY = {"company": "Bakery", "currency": "EUR", "zone": "UTC", "language": "en", "name": "Olga Owner", **OWNER}

SECONDS_KEPT = 3.0


class OutsideUser:
    """One browser of the owner, with a connection of its own."""

    def __init__(self, server: RunningServer, cookies: dict[str, str] | None = None) -> None:
        self._server = server
        self.cookies = dict(cookies or {})
        self._line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self._used = time.monotonic()

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Send one request and return the status and the JSON of the answer."""
        sent = None if body is None else json.dumps(body).encode()
        status, content = self._send(method, path, sent, {"Content-Type": "application/json"})
        return status, json.loads(content) if content else None

    def bring(self, content: bytes, name: str) -> tuple[int, Any]:
        """Bring a file, and return the status and the JSON of the answer."""
        head = f'--cut\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + b"\r\n--cut--\r\n"
        status, answer = self._send("POST", "/files", body, {"Content-Type": "multipart/form-data; boundary=cut"})
        return status, json.loads(answer)

    def fetch(self, path: str, **headers: str) -> bytes:
        """Fetch what is no JSON; it must be there."""
        status, content = self._send("GET", path, None, headers)
        assert status in (200, 206), (status, content[:500])
        return content

    def _send(self, method: str, path: str, body: bytes | None, more: dict[str, str]) -> tuple[int, bytes]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"X-CSRFToken": self.cookies.get("csrftoken", ""), **more}
        if time.monotonic() - self._used > SECONDS_KEPT:
            # The server closes lines that are silent for long; a browser opens a new one as well.
            self._line.close()
        self._line.request(method, f"/api{path}", body, headers)
        answer = self._line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        content = answer.read()
        self._used = time.monotonic()
        return answer.status, content

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
        assert status == 200, (status, answer, server.log[-3000:])
    return user
