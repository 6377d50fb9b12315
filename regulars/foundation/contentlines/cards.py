"""Cards, one after the other, out of a file of any size and of any of the three versions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from regulars.foundation.contentlines.lines import LONGEST_LINE, logical_lines
from regulars.foundation.contentlines.properties import Property, parse_property

MOST_PROPERTIES = 10_000
_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Card:
    """A vCard: its version and all its properties in the order of the file."""

    version: str = "3.0"
    properties: list[Property] = field(default_factory=list)
    line: int = 0
    odd_lines: list[str] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Return every property of that name."""
        return [p for p in self.properties if p.name == name]

    def first(self, name: str) -> Property | None:
        """Return the first property of that name."""
        return next((p for p in self.properties if p.name == name), None)


@dataclass(frozen=True, slots=True)
class BrokenCard:
    """A piece of the file that could not be read as a card, and why."""

    line: int
    reason: str
    text: str


def read_cards(stream: BinaryIO) -> Iterator[Card | BrokenCard]:
    """Yield every card of the stream, and a BrokenCard for each piece that is none; nothing is left out."""
    card: Card | None = None
    depth, stray, stray_at = 0, b"", 0
    for number, line in logical_lines(stream):
        marker = line.removeprefix(_BOM).strip().upper().replace(b" ", b"")
        if marker == b"BEGIN:VCARD":
            if card is not None and not _is_inside(card):
                yield BrokenCard(card.line, "The card has no END:VCARD line; it was cut off.", _title(card))
                card, depth = None, 0
            if card is None:
                card = Card(line=number)
            else:
                depth += 1
        elif card is None:
            if marker and not stray:
                stray, stray_at = line[:500], number
            continue
        elif marker == b"END:VCARD":
            depth -= 1
            if depth < 0:
                yield _finished(card)
                card, depth = None, 0
        elif marker and depth == 0:
            _take(card, line)
        if stray:
            yield _stray(stray_at, stray)
            stray = b""
    if card is not None:
        yield BrokenCard(card.line, "The file ends in the middle of this card.", _title(card))
    if stray:
        yield _stray(stray_at, stray)


def _stray(line: int, text: bytes) -> BrokenCard:
    return BrokenCard(line, "These lines stand outside of any card.", text.decode("utf-8", "replace"))


def _is_inside(card: Card) -> bool:
    # vCard 2.1 nests a whole card in its AGENT property.
    return bool(card.properties) and card.properties[-1].name == "AGENT" and not card.properties[-1].value.strip()


def _take(card: Card, line: bytes) -> None:
    found = parse_property(line) if len(line) < LONGEST_LINE else None
    if found is None or len(card.properties) >= MOST_PROPERTIES:
        card.odd_lines.append(line[:500].decode("utf-8", "replace"))
    elif found.name == "VERSION":
        card.version = found.value.strip()
    else:
        card.properties.append(found)


def _finished(card: Card) -> Card | BrokenCard:
    if not card.properties:
        return BrokenCard(card.line, "The card is empty.", " ".join(card.odd_lines)[:500])
    return card


def _title(card: Card) -> str:
    named = card.first("FN") or card.first("N") or (card.properties[0] if card.properties else None)
    return named.value[:500] if named else ""
