"""Single properties of a card: plain texts, and values with a label."""

from regulars.foundation.contentlines import Property
from regulars.foundation.contentlines.values import escape

_NAMES = {"email": "EMAIL", "phone": "TEL", "link": "URL", "address": "ADR", "date": "X-ABDATE"}
_TYPES = {
    "work": ("WORK",), "home": ("HOME",), "mobile": ("CELL",), "fax": ("FAX",), "work fax": ("WORK", "FAX"),
    "home fax": ("HOME", "FAX"), "pager": ("PAGER",), "main": ("MAIN",), "other": ("OTHER",),
}  # fmt: skip


def text(name: str, value: str) -> Property:
    """Return a property with an escaped text."""
    return Property(name, escape(value))


def labelled(kind: str, value: str, label: str, number: int, *, is_raw: bool = False) -> list[Property]:
    """Return a value with its label: as a TYPE where the standard has one, else in Apple's way."""
    name, written = _NAMES[kind], value if is_raw else escape(value)
    types = _TYPES.get(label)
    if types and kind != "date":
        return [Property(name, written, (("TYPE", types),))]
    if not label:
        return [Property(name, written)]
    group = f"item{number + 1}"
    return [Property(name, written, (), group), Property("X-ABLABEL", escape(label), (), group)]
