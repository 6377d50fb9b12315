"""A card as one row of a table: readable headings, one cell each, and the picture."""

from collections import Counter
from collections.abc import Callable

from regulars.foundation.contentlines.cards import Card
from regulars.foundation.contentlines.labels import label_of, labels_of_groups
from regulars.foundation.contentlines.properties import Property
from regulars.foundation.contentlines.values import split_parts, unescape
from regulars.foundation.partial_dates import PartialDate

_NAME_PARTS = ("Family name", "Given name", "Additional names", "Prefix", "Suffix")
_ADDRESS_PARTS = ("post box", "extended", "street", "city", "region", "postcode", "country")
_NOISE = frozenset(
    {"PRODID", "REV", "X-ABLABEL", "X-ABADR", "CLASS", "MAILER", "SORT-STRING", "X-ABUID", "CLIENTPIDMAP"}
)
_PICTURES = frozenset({"PHOTO", "LOGO"})
_TEXTS = {
    "FN": "Full name",
    "TITLE": "Job title",
    "ROLE": "Role",
    "NOTE": "Note",
    "UID": "UID",
    "LANG": "Language",
    "TZ": "Time zone",
    "X-PHONETIC-FIRST-NAME": "Phonetic given name",
    "X-PHONETIC-LAST-NAME": "Phonetic family name",
    "X-MAIDENNAME": "Maiden name",
    "X-SPOUSE": "Related (spouse)",
    "X-MANAGER": "Related (manager)",
    "X-ASSISTANT": "Related (assistant)",
}
_LABELLED = {
    "EMAIL": "E-mail",
    "TEL": "Phone",
    "URL": "Website",
    "X-ABRELATEDNAMES": "Related",
    "RELATED": "Related",
}
_DAYS = {
    "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary",
    "X-ANNIVERSARY": "Anniversary",
    "X-EVOLUTION-ANNIVERSARY": "Anniversary",
}

_SERVICES = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-QQ": "QQ",
}
# Of several of these, the card may name one as the first choice; its heading says so.
_CHOSEN = frozenset({"EMAIL", "TEL", "URL"})
PREFERRED = "preferred"

Cells = list[tuple[str, str]]


def flatten_card(card: Card) -> tuple[dict[str, str], bytes | None]:
    """Return the card's cells by heading (a second value of a heading gets a 2), and its picture."""
    labels, row = labels_of_groups(card), dict[str, str]()
    several = {name for name, count in Counter(p.name for p in card.properties).items() if count > 1}
    picture: bytes | None = None
    for found in card.properties:
        if found.name in _PICTURES:
            picture = picture or found.bytes()
        is_first_choice = found.name in _CHOSEN and found.name in several and found.is_preferred
        for heading, value in _cells(found, labels, mark=PREFERRED if is_first_choice else ""):
            if value := value.strip():
                row[_free(heading, row)] = value
    if picture is None and (link := card.first("PHOTO")) and link.bytes() is None and link.value.strip():
        row[_free("Picture address", row)] = link.value.strip()
    return row, picture


def _cells(found: Property, labels: dict[str, str], *, mark: str = "") -> Cells:
    if found.name in _NOISE or found.name in _PICTURES:
        return []
    if special := _SPECIAL.get(found.name):
        return special(found, label_of(found, labels))
    if found.name in _TEXTS:
        return [(_TEXTS[found.name], unescape(found.value))]
    if found.name in _DAYS:
        return [(_DAYS[found.name], _day(found))]
    if found.name in _LABELLED:
        label = ", ".join(word for word in (label_of(found, labels), mark) if word)
        return [(_with_label(_LABELLED[found.name], label), _address_less(found))]
    return [(_with_label(found.name, labels.get(found.group, "")), unescape(found.value))]


def _free(heading: str, row: dict[str, str]) -> str:
    if heading not in row:
        return heading
    number = 2
    while f"{heading} {number}" in row:
        number += 1
    return f"{heading} {number}"


def _with_label(heading: str, label: str) -> str:
    return f"{heading} ({label})" if label else heading


def _address_less(found: Property) -> str:
    # tel:+47… and the like are the same number or name with a scheme before it.
    text = unescape(found.value)
    if found.name == "TEL" and text.lower().startswith("tel:"):
        number, _, extension = text[4:].partition(";ext=")
        extension = extension.partition(";")[0]
        return f"{number.partition(';')[0]}{f' ext. {extension}' if extension else ''}"
    scheme, colon, rest = text.partition(":")
    return rest if colon and scheme.lower() in ("tel", "mailto", "xmpp", "skype", "x-apple", "urn") else text


def _day(found: Property) -> str:
    text = found.value.strip()
    try:
        day = PartialDate.parse(text)
    except ValueError:
        return unescape(text)
    left_out = found.values_of("X-APPLE-OMIT-YEAR")
    if day.year is not None and str(day.year) in left_out:
        day = PartialDate(day.month, day.day)
    return day.isoformat()


def _name(found: Property, _label: str) -> Cells:
    parts = [part.replace(",", " ") for part in split_parts(found.value)]
    return list(zip(_NAME_PARTS, parts, strict=False))


def _organisation(found: Property, _label: str) -> Cells:
    first, *units = split_parts(found.value)
    return [("Organisation", first), ("Department", " / ".join(u for u in units if u))]


def _address(found: Property, label: str) -> Cells:
    heading = _with_label("Address", label)
    cells = zip(_ADDRESS_PARTS, split_parts(found.value), strict=False)
    return [(f"{heading}: {part}", value) for part, value in cells]


def _lists(heading: str) -> Callable[[Property, str], Cells]:
    return lambda found, _label: [(heading, ", ".join(v for v in split_parts(found.value, ",") if v))]


def _dated(found: Property, label: str) -> Cells:
    return [("Anniversary" if label == "anniversary" else _with_label("Date", label or "other"), _day(found))]


def _kind(found: Property, _label: str) -> Cells:
    kinds = {"org": "organisation", "company": "organisation", "individual": "person", "group": "group"}
    return [("Kind", kinds.get(found.value.strip().lower(), found.value))]


def _messenger(found: Property, label: str) -> Cells:
    """A name in a messenger is nothing one can open; an address of a page is."""
    text = unescape(found.value)
    scheme, _, name = text.partition(":")
    if scheme.lower() in ("http", "https"):
        return [(_with_label("Profile", label), text)]
    service = next(iter(found.values_of("X-SERVICE-TYPE")), "") or _SERVICES.get(found.name, label if name else "")
    plain = name if name and " " not in scheme else text
    return [(_with_label("Messenger", (service or (scheme if name else "")).lower()), plain)]


_SPECIAL: dict[str, Callable[[Property, str], Cells]] = {
    "N": _name,
    "ORG": _organisation,
    "ADR": _address,
    "NICKNAME": _lists("Nickname"),
    "CATEGORIES": _lists("Categories"),
    "X-ABDATE": _dated,
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    **dict.fromkeys(("IMPP", "X-SOCIALPROFILE", *_SERVICES), _messenger),
}
