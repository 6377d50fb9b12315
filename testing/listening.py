"""A small http server on this machine that tells who came, and answers as it is told."""

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Answering = Callable[[http.server.BaseHTTPRequestHandler], None]


class Listener:
    """What came, and where it listens."""

    def __init__(self, answering: Answering) -> None:
        self.came: list[tuple[str, dict[str, str]]] = []
        listener = self

        class _Door(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                listener.came.append((self.path, headers))
                answering(self)

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, *words: object) -> None:
                """Say nothing."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Door)
        self.server.daemon_threads = True
        self.port: int = self.server.server_address[1]
        self.address = f"http://localhost:{self.port}"


def say_hello(door: http.server.BaseHTTPRequestHandler) -> None:
    """Answer in one word."""
    door.send_response(200)
    door.send_header("Content-Length", "5")
    door.end_headers()
    door.wfile.write(b"hello")


def send_to(where: str, status: int = 302) -> Answering:
    """Send everybody elsewhere."""

    def answer(door: http.server.BaseHTTPRequestHandler) -> None:
        door.send_response(status)
        door.send_header("Location", where)
        door.send_header("Content-Length", "0")
        door.end_headers()

    return answer


@contextmanager
def listening(answering: Answering = say_hello) -> Iterator[Listener]:
    """Listen on a free port of this machine until the block ends."""
    listener = Listener(answering)
    thread = threading.Thread(target=listener.server.serve_forever, args=[0.01], daemon=True)
    thread.start()
    try:
        yield listener
    finally:
        listener.server.shutdown()
        listener.server.server_close()
