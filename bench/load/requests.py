"""Requests as the bytes that go over the line."""

import json
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Caller:
    """Who asks: a host, and the headers of a session."""

    host: str
    port: int
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> bytes:
        """Return a GET request."""
        return self._head("GET", path, 0).encode() + b"\r\n"

    def send(self, method: str, path: str, body: Any) -> bytes:
        """Return a request with a JSON body."""
        content = json.dumps(body).encode()
        head = self._head(method, path, len(content)) + "Content-Type: application/json\r\n"
        return head.encode() + b"\r\n" + content

    def _head(self, method: str, path: str, length: int) -> str:
        more = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        size = f"Content-Length: {length}\r\n" if length or method != "GET" else ""
        return f"{method} {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{more}{size}"
