"""How far the search for doubles is."""

from regulars.commons.directory.doubles.keys import KEYS_MADE_AS
from regulars.commons.directory.doubles.models import DoubleSearch
from regulars.commons.directory.doubles.weights import Weights
from regulars.core.journal.position import latest_change


def search_state() -> DoubleSearch:
    """Return the row that says how far the search is."""
    return DoubleSearch.objects.get_or_create(pk=1, defaults={"keys_made_as": KEYS_MADE_AS})[0]


def learnt_weights() -> Weights:
    """Return the weights learnt from this directory, none before all were compared once."""
    return DoubleSearch.objects.filter(pk=1).values_list("weights", flat=True).first() or {}


def follow_from_now() -> None:
    """Leave what was written so far to a search of all; only what comes later is followed."""
    made = {"position": latest_change(), "keys_made_as": KEYS_MADE_AS}
    DoubleSearch.objects.update_or_create(pk=1, defaults=made)
