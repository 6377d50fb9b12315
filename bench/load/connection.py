"""One keep-alive HTTP connection that never waits: bytes out, a whole answer in."""

import socket


class Connection:
    """A client's connection; feed it what arrives and it tells when an answer is whole."""

    def __init__(self, host: str, port: int) -> None:
        self.address = (host, port)
        self.socket = self._open()
        self._received = b""
        self._needed = -1
        self.status = 0

    def _open(self) -> socket.socket:
        opened = socket.create_connection(self.address, timeout=30)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return opened

    def ask(self, request: bytes) -> None:
        """Send a request; the answer to the one before must have come."""
        self._received, self._needed, self.status = b"", -1, 0
        self.socket.sendall(request)

    def listen(self) -> bool:
        """Take in what has arrived; return whether the answer is whole. Raises ConnectionError."""
        arrived = self.socket.recv(262_144)
        if not arrived:
            raise ConnectionError("The server closed the connection.")
        self._received += arrived
        if self._needed < 0:
            self._read_head()
        return 0 <= self._needed <= len(self._received)

    @property
    def body(self) -> bytes:
        """The body of the whole answer."""
        return self._received.partition(b"\r\n\r\n")[2]

    @property
    def head(self) -> bytes:
        """The status line and headers of the whole answer."""
        return self._received.partition(b"\r\n\r\n")[0]

    def _read_head(self) -> None:
        end = self._received.find(b"\r\n\r\n")
        if end < 0:
            return
        self.status = int(self._received[9:12])
        length = 0
        for line in self._received[:end].lower().split(b"\r\n")[1:]:
            if line.startswith(b"content-length:"):
                length = int(line[15:])
        self._needed = end + 4 + length

    def whole_answer(self, request: bytes) -> tuple[int, bytes]:
        """Ask, wait, and return status and body."""
        self.ask(request)
        while not self.listen():
            pass
        return self.status, self.body

    def close(self) -> None:
        """Hang up."""
        self.socket.close()
