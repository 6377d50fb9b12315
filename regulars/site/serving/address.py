"""The host and port to listen on."""

import errno
import socket
from dataclasses import dataclass


class AddressTaken(Exception):
    """Nobody can listen there now; the text says why and what to do."""


@dataclass(frozen=True)
class Address:
    """A host and a port."""

    host: str
    port: int

    @classmethod
    def read(cls, host: str, port: str) -> "Address | None":
        """Read what was typed; None when the port is not a port."""
        if not port.isdecimal() or not 0 < int(port) < 65536:
            return None
        return cls(host, int(port))

    @property
    def link(self) -> str:
        """The address to open in a browser on this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104 - only compared
        return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{self.port}"

    def must_be_free(self) -> None:
        """Raise AddressTaken when somebody listens there already, or nobody may."""
        try:
            family, *_, place = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                # The server shares its port among its processes, so a second copy would bind without a word:
                # this probe does not share, and notices. Only the rest of closed connections is no hindrance.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(place)
                probe.listen(1)
        except OSError as wrong:
            raise AddressTaken(self._advice(wrong)) from wrong

    def _advice(self, wrong: OSError) -> str:
        if wrong.errno == errno.EADDRINUSE:
            return (
                f"Port {self.port} on {self.host} is taken, perhaps by another Regulars. Stop that one, or take "
                f"another port: PORT={self.port + 1} make run, or regulars serve --port {self.port + 1}."
            )
        if wrong.errno == errno.EACCES:
            return f"This user may not listen on port {self.port}: take one from 1024 up, such as PORT=8000."
        return f"Cannot listen on {self.host}: {wrong.strerror}. HOST must be an address of this machine."
