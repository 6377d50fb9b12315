"""A card as one row of a table: readable headings, one cell each, and the picture."""

from collections import Counter
from collections.abc import Callable

from regulars.foundation.contentlines.cards import Card
from regulars.foundation.contentlines.labels import label_of, labels_of_groups
from regulars.foundation.contentlines.properties import Property
from regulars.foundation.contentlines.values import split_lists, split_parts, unescape
from regulars.foundation.partial_dates import PartialDate
from regulars.foundation.word_lists import join_words

_NAME_PARTS = ("Family name", "Given name", "Additional names", "Prefix", "Suffix")
_ADDRESS_PARTS = ("post box", "extended", "street", "city", "region", "postcode", "country")
_NOISE = frozenset(
    {
        "PRODID",
        "REV",
        "X-ABLABEL",
        "X-ABADR",
        "CLASS",
        "MAILER",
        "SORT-STRING",
        "X-ABUID",
        "CLIENTPIDMAP",
        "MEMBER",
        "X-ADDRESSBOOKSERVER-MEMBER",
        "KEY",
        "SOUND",
        "X-MS-CARDPICTURE",
        "X-MS-OL-DESIGN",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
        "X-IMAGETYPE",
        "X-IMAGEHASH",
        "X-SHARED-PHOTO-DISPLAY-PREF",
        "X-ACCOUNT",
    }
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
    **{
        f"{program}-{who}": f"Related ({who.lower()})"
        for program in ("X-MS", "X-EVOLUTION", "X-KADDRESSBOOK")
        for who in ("SPOUSE", "MANAGER", "ASSISTANT")
    },
    "X-GENDER": "Gender",
    "HOBBY": "Hobby",
    "INTEREST": "Interest",
    "EXPERTISE": "Expertise",
    "BIRTHPLACE": "Birthplace",
    "DEATHPLACE": "Place of death",
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
    "X-MS-ANNIVERSARY": "Anniversary",
    "X-KADDRESSBOOK-X-ANNIVERSARY": "Anniversary",
    "DEATHDATE": "Date (death)",
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
    has_address = any(p.name == "ADR" and p.value.strip(";, ") for p in card.properties)
    for found in card.properties:
        if found.name == "LABEL" and has_address:
            # The same address again, as it would stand on an envelope.
            continue
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
    return list(zip(_NAME_PARTS, split_lists(found.value), strict=False))


def _organisation(found: Property, _label: str) -> Cells:
    first, *units = split_parts(found.value)
    return [("Organisation", first), ("Department", " / ".join(u for u in units if u))]


def _address(found: Property, label: str) -> Cells:
    heading = _with_label("Address", label)
    cells = zip(_ADDRESS_PARTS, split_parts(found.value), strict=False)
    return [(f"{heading}: {part}", value) for part, value in cells]


def _lists(heading: str, join: Callable[[list[str]], str]) -> Callable[[Property, str], Cells]:
    return lambda found, _label: [(heading, join([v for v in split_parts(found.value, ",") if v]))]


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


def _related(found: Property, label: str) -> Cells:
    # A reference to another card tells nobody anything.
    return [] if found.value.lower().startswith("urn:") else [(_with_label("Related", label), _address_less(found))]


def _android(found: Property, _label: str) -> Cells:
    """What a phone with Android keeps beyond the standard: "vnd.android.cursor.item/relation;Heike;14;…"."""
    kind, value, number, own = (*split_parts(found.value), "", "", "", "")[:4]
    match kind.rpartition("/")[2]:
        case "nickname":
            return [("Nickname", value)]
        case "contact_event":
            day = {"1": "Anniversary", "3": "Birthday"}.get(number)
            return [(day or _with_label("Date", own or "other"), value)]
        case "relation":
            return [(_with_label("Related", own or _RELATIONS.get(number, "")), value)]
    return [(found.name, unescape(found.value))]


_GENDERS = {"F": "female", "M": "male", "N": "", "U": ""}
_RELATIONS = {
    "1": "assistant", "2": "brother", "3": "child", "4": "partner", "5": "father", "6": "friend", "7": "manager",
    "8": "mother", "9": "parent", "10": "partner", "11": "referred by", "12": "relative", "13": "sister",
    "14": "spouse",
}  # fmt: skip
_SPECIAL: dict[str, Callable[[Property, str], Cells]] = {
    "N": _name,
    "ORG": _organisation,
    "ADR": _address,
    "NICKNAME": _lists("Nickname", ", ".join),
    "CATEGORIES": _lists("Categories", join_words),
    "GENDER": lambda found, _label: [("Gender", _GENDERS.get(found.value[:1].upper()) or found.value.strip(";"))],
    "LABEL": lambda found, label: [(f"{_with_label('Address', label)}: whole", unescape(found.value))],
    "RELATED": _related,
    "X-ANDROID-CUSTOM": _android,
    "X-ABDATE": _dated,
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    **dict.fromkeys(("IMPP", "X-SOCIALPROFILE", *_SERVICES), _messenger),
}
