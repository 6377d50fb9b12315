"""Gaps in a text that is sent again and again, like {contact.first_name}: filled, or named, never sent raw."""

import re
from collections.abc import Mapping

from regulars.core.words import mark

# What may stand between braces, and what it is.
FIELDS = {
    "contact.first_name": mark("The contact's first name"),
    "contact.last_name": mark("The contact's family name"),
    "contact.name": mark("The contact's name"),
    "customer.name": mark("The customer's name"),
    "case.number": mark("The case's number"),
    "case.subject": mark("The case's subject"),
    "case.product": mark("The case's product"),
    "case.serial": mark("The serial number"),
    "user.name": mark("Your name"),
    "user.first_name": mark("Your first name"),
    "company.name": mark("Our company's name"),
}
_FIELD = re.compile(r"\{\s{0,9}([a-z_]{1,30}\.[a-z_]{1,30})\s{0,9}\}")
# What was surely meant as one, its end forgotten or not; customers are told of {id} and the like too.
_MEANT = re.compile(
    r"\{\s{0,9}(?:(?:contact|customer|case|user|company)\b[^{}\n]{0,60}\}?|[a-z_]{1,30}\.[a-z_]{1,30}\s{0,9}\})"
)
_BRACED = re.compile(r"\{[^{}\n]{0,60}\}")


def gaps_in(text: str) -> list[str]:
    """Return what was meant as a field and would be sent raw, as it stands there."""
    return list(dict.fromkeys(found.group(0) for found in _MEANT.finditer(text)))


def broken_gaps(text: str) -> list[str]:
    """Return what stands in braces in a canned answer and is no field that there is."""
    found = {one.start(): one.group(0) for pattern in (_BRACED, _MEANT) for one in pattern.finditer(text)}
    ordered = dict.fromkeys(found[at] for at in sorted(found))
    return [one for one in ordered if not ((field := _FIELD.fullmatch(one)) and field[1] in FIELDS)]


def filled(text: str, values: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return a text with its fields filled in, and the names of those for which there is nothing."""
    missing: list[str] = []

    def fill(found: re.Match[str]) -> str:
        if found[1] not in FIELDS:
            return found[0]  # named among the broken ones
        if not values.get(found[1]):
            missing.append(found[1])
        return values.get(found[1], "")

    return _FIELD.sub(fill, text), list(dict.fromkeys(missing))
