"""By what a contact point is matched: the folded address, or the number as E.164."""

from regulars.core.database.rows import fetch_value
from regulars.foundation.phones import phone_key
from regulars.foundation.text import fold


def contact_key(kind: str, value: str, country: str) -> str:
    """Return the key of a contact point; `country` is where numbers without a code are dialled."""
    if kind == "phone":
        return phone_key(value, country)
    return fold(value)[:500]


def home_country() -> str:
    """Return the country of this business, for numbers written without a country code."""
    return str(fetch_value("SELECT country FROM records_workspace ORDER BY id LIMIT 1") or "")
