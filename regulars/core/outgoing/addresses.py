"""Which addresses are public: whoever names one reaches nothing by us that she could not reach herself."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

_NOT_PUBLIC_4 = [
    ip_network(one)
    for one in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        # Public by its number, but Azure's own service to the machines it hosts.
        "168.63.129.16/32",
    )
]  # fmt: skip
_PUBLIC_6 = ip_network("2000::/3")
# Special purposes (Teredo among them), examples, 6to4 which hides another address, examples again.
_NOT_PUBLIC_6 = [ip_network(one) for one in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")]
_NAT64 = ip_network("64:ff9b::/96")
# What machines in clouds ask for their own secrets: not even a host that the operator named leads there by its name.
_NEVER_BY_NAME = [
    ip_network(one)
    for one in ("169.254.0.0/16", "fe80::/10", "fd00:ec2::/32", "100.100.100.200/32", "168.63.129.16/32")
]


def as_address(text: str) -> Address:
    """Return the address that is meant: of one inside another, the inner one; raises ValueError."""
    found = ip_address(text.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return found.ipv4_mapped
        if found in _NAT64:
            return IPv4Address(int(found) & 0xFFFFFFFF)
    return found


def is_public(address: Address) -> bool:
    """Whether anybody on the internet could reach it, and it is not this machine's own."""
    if isinstance(address, IPv4Address):
        is_known = not any(address in network for network in _NOT_PUBLIC_4)
    else:
        is_known = address in _PUBLIC_6 and not any(address in network for network in _NOT_PUBLIC_6)
    return is_known and not is_own(address)


def is_never_meant(address: Address) -> bool:
    """Whether no name may lead there, whoever gave it: services that hand a machine its own secrets."""
    return any(address in network for network in _NEVER_BY_NAME if network.version == address.version)


def is_own(address: Address) -> bool:
    """Whether this machine has the address itself: what it would send there it would send from there."""
    family = socket.AF_INET if isinstance(address, IPv4Address) else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            # Nothing is sent: the system only chooses the way.
            probe.connect((str(address), 9))
            return as_address(probe.getsockname()[0]) == address
    except OSError:
        return False
