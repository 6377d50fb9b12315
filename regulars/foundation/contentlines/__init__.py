"""Content lines: the text form of vCard 2.1, 3.0 and 4.0; properties that nobody knows are kept, in order."""

from regulars.foundation.contentlines.cards import BrokenCard, Card, read_cards
from regulars.foundation.contentlines.properties import Property, parse_property
from regulars.foundation.contentlines.writing import write_card, write_property

__all__ = ["BrokenCard", "Card", "Property", "parse_property", "read_cards", "write_card", "write_property"]
