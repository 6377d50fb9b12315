"""Reading the address of a machine: one spelling, or none."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from regulars.core.outgoing.addresses import as_address
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.words import mark

_PORTS = {"https": 443, "http": 80}
_LONGEST = 2_000
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
_NUMBER = re.compile(r"(0x[0-9a-f]*|[0-9]+)\Z")
_NOT_READ = mark("it is not an address that can be asked")


class Place(NamedTuple):
    """Where a request goes: how, to whom, at which door, and what is asked there."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> tuple[str, int]:
        """Return the host and its door."""
        return self.host, self.port


def place_of(address: str) -> Place:
    """Return what an http or https address names; raises NotConnected for everything that could be read in two ways."""
    if len(address) > _LONGEST or not address.isprintable() or " " in address or "\\" in address:
        raise NotConnected(_NOT_READ)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise NotConnected(_NOT_READ) from None
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise NotConnected(_NOT_READ)
    if "@" in parts.netloc:
        raise NotConnected(mark("it names a user before its host"))
    return Place(parts.scheme, host_of(parts.hostname), port or _PORTS[parts.scheme], _target(parts))


def host_of(text: str) -> str:
    """Return a host's name as the network spells it; raises NotConnected for numbers in any but the usual notation."""
    if ":" in text:
        return _number(text)
    try:
        # Wide and circled signs become what they stand for, before anything is looked at.
        name = text.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        raise NotConnected(_NOT_READ) from None
    labels = name.split(".")
    if _NUMBER.match(labels[-1]):
        # 2130706433, 0x7f.1 and 0177.0.0.1 are all one machine to some resolver.
        return _number(name)
    if len(name) > 253 or not all(_LABEL.match(label) for label in labels):
        raise NotConnected(_NOT_READ)
    return name


def _number(text: str) -> str:
    try:
        return str(as_address(text))
    except ValueError:
        raise NotConnected(mark("it writes a number in an unusual way")) from None


def _target(parts: SplitResult) -> str:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not target.isascii():
        raise NotConnected(_NOT_READ)
    return target
