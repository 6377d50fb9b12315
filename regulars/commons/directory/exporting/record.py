"""Parties say how they are written as vCards."""

from functools import partial

from regulars.commons.directory.exporting.cards import party_cards
from regulars.core.records.exporting.cards import write_cards_with

for slug in ("people", "organisations", "households", "parties"):
    write_cards_with(slug, partial(party_cards, slug))
