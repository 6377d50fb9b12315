"""The label of a phone, address or date on a card: home, work, mobile, or words of the owner's own."""

import re

from regulars.foundation.contentlines.cards import Card
from regulars.foundation.contentlines.properties import Property
from regulars.foundation.contentlines.values import unescape

_APPLE = re.compile(r"^_\$!<(.*)>!\$_$")
_MOBILE = frozenset({"cell", "mobile", "iphone", "car"})
_PLACES = ("work", "home", "school", "main", "other")
_SAYS_NOTHING = frozenset({"pref", "internet", "voice", "x-internet", "text", "msg", "postal", "parcel", "dom", "intl"})
_SAYS_NOTHING_EITHER = frozenset({"label", "x400", "video", "textphone", "isdn", "pcs", "modem", "bbs"})


def labels_of_groups(card: Card) -> dict[str, str]:
    """Return the label that each group of properties carries (`item1.X-ABLabel`)."""
    return {p.group: _plain(unescape(p.value)) for p in card.properties if p.name == "X-ABLABEL" and p.group}


def label_of(found: Property, groups: dict[str, str]) -> str:
    """Return the label of one property in lower case, or nothing where it has none."""
    if own := groups.get(found.group, ""):
        return own
    types = found.types
    place = next((p for p in _PLACES if p in types), "")
    if "fax" in types:
        return f"{place} fax" if place in ("home", "work") else "fax"
    if types & _MOBILE:
        return "mobile"
    if "pager" in types:
        return "pager"
    if place:
        return place
    rest = sorted(types - _SAYS_NOTHING - _SAYS_NOTHING_EITHER)
    return rest[0].removeprefix("x-") if rest else ""


def _plain(label: str) -> str:
    found = _APPLE.match(label.strip())
    return found[1].lower() if found else label.strip()
