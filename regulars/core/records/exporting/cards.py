"""A list as vCards, for record types that say how one of theirs is written as a card."""

from collections.abc import Callable, Iterator
from itertools import islice

from regulars.core.access.viewer import Viewer
from regulars.core.problems import BadRequest
from regulars.core.records.exporting.listing import Listing
from regulars.core.words import say
from regulars.foundation.contentlines import Card, write_card

WriteCards = Callable[[list[int], Viewer], list[Card]]
_writers: dict[str, WriteCards] = {}
_AT_ONCE = 100


def write_cards_with(slug: str, writer: WriteCards) -> None:
    """Say what writes records of a type as cards, as far as a viewer may see them."""
    _writers[slug] = writer


def cards_of(listing: Listing) -> Iterator[str]:
    """Return the list as vCard text, piece by piece; raises BadRequest for a type that is no cards."""
    writer = _writers.get(listing.record_type.slug)
    if writer is None:
        raise BadRequest(
            say("{plural} cannot be written as vCards. Choose CSV or XLSX.", plural=listing.record_type.plural)
        )
    return _pieces(listing, writer)


def _pieces(listing: Listing, writer: WriteCards) -> Iterator[str]:
    rows = listing.rows()
    while some := [row["id"] for row in islice(rows, _AT_ONCE)]:
        yield "".join(write_card(card) for card in writer(some, listing.viewer))
