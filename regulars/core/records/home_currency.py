"""The currency of this business: what an amount without one is in."""

from regulars.core.access.viewer import current_epoch
from regulars.core.database.rows import fetch_value
from regulars.foundation.caching import cached_lately


def home_currency() -> str:
    """Return the company's currency as three letters."""
    return _home_currency(current_epoch())


@cached_lately(most=2)
def _home_currency(epoch: int) -> str:
    return str(fetch_value("SELECT currency FROM records_workspace ORDER BY id LIMIT 1") or "EUR")
