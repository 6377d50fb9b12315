"""E-mail addresses, phone numbers and links of a row, each with the key it is found by."""

import re

from regulars.commons.directory.importing.cells import plain_label
from regulars.commons.directory.importing.draft import Draft, Point
from regulars.commons.directory.importing.several import apart
from regulars.core.records.importing.general.amounts import require_few
from regulars.core.records.importing.recognising.contents import is_email
from regulars.core.words import say
from regulars.foundation.phones import apart_extension, phone_digits, phone_key
from regulars.foundation.text import fold

# What spreadsheets make of numbers: 4.47912E+11, and 4791234567.0 with every digit left.
_ROUNDED = re.compile(r"\+?\d([.,]\d+)?E\+?\d{1,2}", re.IGNORECASE)
_DECIMALS = re.compile(r"(?<=\d{7})[.,]0$")
# How Exchange names its own people inside the house: no address that anybody could write to from elsewhere.
_EXCHANGE = re.compile(r"/o=.*/cn=", re.IGNORECASE)
_REMARK = re.compile(r"\(([^()@]{1,30})\)\s*$")
_NOT_HERS = frozenset(["pager", "assistant", "callback", "isdn", "text", "radio"])
_MESSENGERS = frozenset(
    ["skype", "twitter", "x", "icq", "aim", "msn", "yahoo", "jabber", "telegram", "wechat", "qq", "line", "signal",
     "instagram", "snapchat", "google talk", "hangouts", "teams", "discord"]
)  # fmt: skip
_KINDS = {"emails": "email", "phones": "phone", "links": "link"}


def add_points(draft: Draft, base: str, text: str, label: str, *, first: bool, region: str) -> None:
    """Add all addresses of a cell to the draft, each once; raise ValueError where one is none."""
    kind = _KINDS[base]
    place = _place(draft, kind, label, first=first)
    values = apart(base, text)
    if base == "emails" and len(values) == 1 and not label and (remark := _REMARK.search(text[-40:])):
        label = plain_label(remark[1])[0]
    require_few(len(draft.points) + len(values))
    own_label = label
    for value in values:
        if base == "links" and not own_label:
            value, label = _named_link(value)
        if base == "links" and (not _is_web(value) or _is_nickname(value, label)):
            # Names in messengers (Skype, Twitter) are worth knowing, but nothing one can open.
            draft.fact(label.capitalize() or "Profile", value)
            continue
        if base == "emails" and _EXCHANGE.match(value):
            draft.fact("Exchange address", value)
            continue
        point = _READERS[kind](value, label, region)
        point.is_marked = first
        if not any(p.kind == kind and p.key == point.key for p in draft.points):
            draft.points.insert(place, point)
            place += 1


def _place(draft: Draft, kind: str, label: str, *, first: bool) -> int:
    """Where a value is put: what is marked comes first; nobody is called on a fax because its column came first."""
    if first:
        return 0
    if kind == "phone" and not _is_for_others(label):
        for place, point in enumerate(draft.points):
            if point.kind == "phone" and _is_for_others(point.label) and not point.is_marked:
                return place
    return len(draft.points)


def add_extension(draft: Draft, text: str, label: str) -> None:
    """Put an extension that has a column of its own behind its number; it is known of where there is none."""
    phones = [point for point in draft.points if point.kind == "phone" and not _is_for_others(point.label)]
    fitting = next((point for point in phones if point.label == label), phones[0] if phones and not label else None)
    if fitting is None or not text.isdecimal() or len(text) > 7:
        draft.fact("Phone extension", text)
    elif not apart_extension(fitting.value)[1]:
        fitting.value = f"{fitting.value} ext. {text}"


def _is_for_others(label: str) -> bool:
    """Whether such a number reaches a machine or somebody else."""
    return "fax" in label.lower() or label.lower() in _NOT_HERS


def _is_nickname(text: str, label: str) -> bool:
    """Whether this is a name in a messenger, although it holds a point: "kari.moe" on Skype."""
    return label.lower() in _MESSENGERS and "/" not in text and not text.lower().startswith("www.")


def _named_link(text: str) -> tuple[str, str]:
    """Part a web address from the words behind it, as directories write them: "https://example.com Our page"."""
    address, _, words = text.partition(" ")
    return (address, words.strip("() ")[:60]) if words and "://" in address else (text, "")


def _is_web(text: str) -> bool:
    return "://" in text or ("." in text and not any(c.isspace() for c in text) and not text.startswith("@"))


def _email(text: str, label: str, _region: str) -> Point:
    address = text.removeprefix("mailto:").strip("<> ")
    if "<" in address:
        address = address.rpartition("<")[2]
    if not is_email(address):
        raise ValueError(
            say("“{text}” is not an e-mail address; it should look like name@example.com.", text=text[:80])
        )
    return Point("email", address, fold(address), label)


def _phone(text: str, label: str, region: str) -> Point:
    if _ROUNDED.fullmatch(text):
        raise ValueError(
            say(
                "“{text}” is a number that a spreadsheet has rounded. Make its column text there and export again.",
                text=text[:40],
            )
        )
    text = _DECIMALS.sub("", text)
    if not phone_digits(text) or len(text) > 60:
        raise ValueError(say("“{text}” is not a phone number; write it as you would dial it.", text=text[:40]))
    return Point("phone", text, phone_key(text, region), label)


def _link(text: str, label: str, _region: str) -> Point:
    # Google wrote the colon as its cards want it, in its lists too.
    text = text.replace("\\://", "://")
    address = text if "://" in text else f"https://{text}"
    scheme, _, host = address.partition("://")
    if len(address) > 500 or scheme.lower() not in ("http", "https") or "." not in host or " " in host:
        raise ValueError(say("“{text}” is not a web address; it should look like https://example.com.", text=text[:80]))
    return Point("link", address, fold(address), label)


_READERS = {"email": _email, "phone": _phone, "link": _link}
