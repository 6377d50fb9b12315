"""Opening a connection: the name is resolved once, and what was looked at is what is connected to."""

import socket
from typing import Any

from django.conf import settings

from regulars.core.outgoing.addresses import Address, as_address, is_public
from regulars.core.outgoing.places import host_of
from regulars.core.outgoing.refusal import NotConnected
from regulars.core.outgoing.trusted import Trusted
from regulars.core.words import mark


def connect(host: str, port: int, *, seconds: float, named: Trusted | None = None) -> socket.socket:
    """Return a connection to a public address, or to one that the operator vouches for; raises NotConnected.

    `named` are hosts of the operator's own configuration (a mail server, a provider of identities).
    """
    host = host_of(host)
    places = _resolved(host, port)
    for _, numbers in places:
        # All of them: whoever answers with one good and one bad address hopes for the second try.
        if not _may_be_asked(host, port, as_address(numbers[0]), named):
            raise NotConnected(mark("it leads into the house's own network, or to this machine"))
    wrong: OSError | None = None
    for family, numbers in places:
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            line.settimeout(seconds)
            # By its number, never by its name again: a name can lead elsewhere a moment later.
            line.connect(numbers)
        except OSError as fault:
            line.close()
            wrong = fault
        else:
            return line
    raise NotConnected(mark("nobody answers there ({fault})"), fault=type(wrong).__name__)


def _may_be_asked(host: str, port: int, address: Address, named: Trusted | None) -> bool:
    vouched: Trusted = settings.OUTGOING
    if vouched.vouches_for(host, port, address) or (named and named.vouches_for(host, port, address)):
        return True
    return is_public(address)


def _resolved(host: str, port: int) -> list[tuple[int, Any]]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotConnected(mark("nobody knows a machine of that name")) from None
    return [(family, numbers) for family, _, _, _, numbers in found]
