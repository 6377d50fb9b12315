"""Whom the operator vouches for: machines of the house's own network that may be asked all the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network

from regulars.core.outgoing.addresses import Address, is_never_meant
from regulars.core.outgoing.places import host_of
from regulars.core.outgoing.refusal import NotConnected


class NotReadable(ValueError):
    """A word names no host, address or network; the text is that word."""


@dataclass(frozen=True)
class Trusted:
    """Names with their doors (0: any), and networks."""

    hosts: frozenset[tuple[str, int]] = frozenset()
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def vouches_for(self, host: str, port: int, address: Address) -> bool:
        """Whether this host at this address may be asked though it is not public."""
        if any(address in network for network in self.networks if network.version == address.version):
            return True
        return self.names(host, port) and not is_never_meant(address)

    def names(self, host: str, port: int) -> bool:
        """Whether the host is named, at this door."""
        return (host, port) in self.hosts or (host, 0) in self.hosts

    def and_host(self, host: str, port: int) -> "Trusted":
        """Return this and one host more."""
        return Trusted(self.hosts | {(host, port)}, self.networks)


def trusted_from(words: Iterable[str]) -> Trusted:
    """Return what REGULARS_OUTGOING means: hosts, host:port, addresses and networks; raises NotReadable."""
    hosts: set[tuple[str, int]] = set()
    networks = []
    for word in filter(None, (one.strip() for one in words)):
        try:
            networks.append(ip_network(word.strip("[]")))
            continue
        except ValueError:
            pass
        name, colon, port = word.rpartition(":")
        try:
            hosts.add((host_of(name), int(port)) if colon else (host_of(word), 0))
        except (NotConnected, ValueError):
            raise NotReadable(word) from None
    return Trusted(frozenset(hosts), tuple(networks))
