"""Which machines of the operator's own network the house may ask: REGULARS_OUTGOING."""

from regulars.core.outgoing.trusted import NotReadable, Trusted, trusted_from


def outgoing_from(wish: str) -> Trusted:
    """Return the hosts, addresses and networks that the wish names; a wrong one ends the start."""
    try:
        return trusted_from(wish.split(","))
    except NotReadable as word:
        raise SystemExit(
            f"REGULARS_OUTGOING: {word} is no host, host:port, address or network such as 10.1.0.0/16"
        ) from None
