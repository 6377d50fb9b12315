"""By what a contact point is matched: the folded address, or the number as E.164."""

from regulars.core.records.models import Workspace
from regulars.foundation.phones import normalise_phone, phone_digits
from regulars.foundation.text import fold


def contact_key(kind: str, value: str, country: str) -> str:
    """Return the key of a contact point; `country` is where numbers without a code are dialled."""
    if kind == "phone":
        return normalise_phone(value, country) or phone_digits(value)
    return fold(value)[:500]


def home_country() -> str:
    """Return the country of this business, for numbers written without a country code."""
    return Workspace.objects.values_list("country", flat=True).first() or ""
