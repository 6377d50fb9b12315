"""Asking over http: bounded in time, size and detours, and each detour judged like the first address."""

import http.client
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from urllib.parse import urljoin

from django.conf import settings

from regulars.core.outgoing.connecting import connect
from regulars.core.outgoing.places import Place, place_of
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.outgoing.trusted import Trusted
from regulars.core.words import mark

_ELSEWHERE = (301, 302, 303, 307, 308)
_PIECE = 65_536
# What is meant for one host alone and must not go along to the next.
_ITS_OWN = ("authorization", "cookie", "proxy-authorization")


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked, and how long and how much we bear to be answered."""

    method: str = "GET"
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    detours: int = 0
    seconds: float = 15
    most_bytes: int = 1_000_000
    named: Trusted = field(default_factory=Trusted)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    content: bytes


def ask(address: str, question: Question) -> Answer:
    """Return what is answered at an address; raises NotConnected. Clear text only goes to whom the operator named."""
    until = time.monotonic() + question.seconds
    while True:
        place = place_of(address)
        if place.scheme != "https" and not (
            question.named.names(*place.origin) or settings.OUTGOING.names(*place.origin)
        ):
            raise NotConnected(mark("it is not secure: it must begin with https://"))
        answer = _asked(place, question, until)
        towards = answer.headers.get("location")
        if answer.status not in _ELSEWHERE or not towards or question.detours == 0:
            return answer
        address, question = _detour(place, address, answer.status, towards, question)


def _detour(place: Place, address: str, status: int, towards: str, question: Question) -> tuple[str, Question]:
    there = urljoin(address, towards)
    question = replace(question, detours=question.detours - 1)
    is_same = place_of(there).origin == place.origin
    if not is_same:
        kept = {name: value for name, value in question.headers.items() if name.lower() not in _ITS_OWN}
        question = replace(question, headers=kept)
    if question.method not in ("GET", "HEAD"):
        if status in (307, 308) and not is_same:
            raise NotConnected(mark("it sends what was meant for it elsewhere"))
        if status not in (307, 308):
            question = replace(question, method="GET", body=None)
    return there, question


def _asked(place: Place, question: Question, until: float) -> Answer:
    line = _Line(place, question, until)
    headers = {"User-Agent": "Regulars", "Accept-Encoding": "identity"} | question.headers
    try:
        line.request(question.method, place.target, question.body, headers)
        given = line.getresponse()
        content = _read(given, question.most_bytes)
        answer = Answer(given.status, {name.lower(): value for name, value in given.getheaders()}, content)
    except (http.client.HTTPException, OSError, ValueError) as wrong:
        if time.monotonic() >= until:
            raise NotConnected(mark("it answers too slowly")) from None
        if isinstance(wrong, NotConnected):
            raise
        raise NotConnected(mark("nobody answers there ({fault})"), fault=type(wrong).__name__) from None
    finally:
        line.end()
    if time.monotonic() >= until:
        # What was cut off at its end may look whole.
        raise NotConnected(mark("it answers too slowly"))
    return answer


def _read(given: http.client.HTTPResponse, most: int) -> bytes:
    if given.headers.get("Content-Encoding", "identity").lower() != "identity":
        # Nothing packed is unpacked: a small answer could become an endless one.
        raise NotConnected(mark("it answers in a form that was not asked for"))
    content = bytearray()
    while piece := given.read1(_PIECE):
        content += piece
        if len(content) > most:
            raise NotConnected(mark("it answers with more than is taken"))
    return bytes(content)


class _Line(http.client.HTTPConnection):
    """A connection of the house's own making: the library resolves and connects nothing."""

    def __init__(self, place: Place, question: Question, until: float) -> None:
        super().__init__(place.host, place.port)
        self.default_port = 443 if place.scheme == "https" else 80
        self._place, self._named, self._until = place, question.named, until
        self._end: tuple[threading.Timer, socket.socket] | None = None

    def connect(self) -> None:
        """Connect to the place, and speak to it in private where its address says so."""
        left = max(self._until - time.monotonic(), 0.001)
        line = connect(self._place.host, self._place.port, seconds=left, named=self._named)
        # A limit for each piece would let whoever drips one byte a second keep us for days.
        handle = line.dup()
        watch = threading.Timer(max(self._until - time.monotonic(), 0), _hang_up, [handle])
        watch.daemon = True
        watch.start()
        self._end = watch, handle
        self.sock = line
        if self._place.scheme == "https":
            self.sock = _privacy().wrap_socket(line, server_hostname=self._place.host)

    def end(self) -> None:
        """Close the connection; nobody need hang up on it any more."""
        self.close()
        if self._end is not None:
            watch, handle = self._end
            watch.cancel()
            handle.close()


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


@lru_cache(maxsize=1)
def _privacy() -> ssl.SSLContext:
    import certifi

    # What this machine trusts (SSL_CERT_FILE names more), and the public authorities where it knows none.
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
