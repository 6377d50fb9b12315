"""A bad line between a browser and a server: it can be cut, swallow answers, and bring other files."""

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_OWN = {"connection", "keep-alive", "transfer-encoding", "content-length"}


@dataclass
class Line:
    """Where a browser reaches the server, and what happens on the way. `asked` is every write that came through."""

    address: str
    is_cut: bool = False
    # Writes whose path fits reach the server, but their answers are lost.
    swallows: str | None = None
    # Addresses at which something else stands than on the server: a new version, or a broken one.
    instead: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def bad_line(to: str) -> Iterator[Line]:
    """Stand between a browser and the server at this address for as long as the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Passing)
    server.daemon_threads = True
    server.line = Line(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]  # for the handler below
    server.goal = urlsplit(to).netloc  # type: ignore[attr-defined]  # for the handler below
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.line  # type: ignore[attr-defined]  # set above
    finally:
        server.shutdown()
        server.server_close()


class _Passing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _pass_on(self) -> None:
        line: Line = self.server.line  # type: ignore[attr-defined]  # set by bad_line
        self.close_connection = True
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if line.is_cut:
            return
        path = urlsplit(self.path).path
        if path in line.instead:
            kind, content = line.instead[path]
            self._answer(200, [("Content-Type", kind), ("Cache-Control", "no-cache")], content)
            return
        if self.command != "GET":
            line.asked.append((self.command, path))
        try:
            found = self._ask(body)
        except OSError:
            return
        is_lost = self.command != "GET" and line.swallows and re.search(line.swallows, path)
        if not is_lost and not line.is_cut:
            self._answer(*found)

    def _ask(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        connection = http.client.HTTPConnection(self.server.goal, timeout=30)  # type: ignore[attr-defined]  # set above
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _OWN}
        connection.request(self.command, self.path, body or None, headers)
        answer = connection.getresponse()
        found = answer.status, [each for each in answer.getheaders() if each[0].lower() not in _OWN], answer.read()
        connection.close()
        return found

    def _answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(content)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = _pass_on  # noqa: N815 - named by the library

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a line has no log."""
