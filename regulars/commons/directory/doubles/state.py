"""How far the search for doubles is."""

from regulars.commons.directory.doubles.models import DoubleSearch
from regulars.core.journal.position import latest_change


def search_state() -> DoubleSearch:
    """Return the row that says how far the search is."""
    return DoubleSearch.objects.get_or_create(pk=1)[0]


def follow_from_now() -> None:
    """Leave what was written so far to a search of all; only what comes later is followed."""
    DoubleSearch.objects.update_or_create(pk=1, defaults={"position": latest_change()})
