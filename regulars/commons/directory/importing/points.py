"""E-mail addresses, phone numbers and links of a row, each with the key it is found by."""

from regulars.commons.directory.importing.cells import split_values
from regulars.commons.directory.importing.draft import Draft, Point
from regulars.core.records.importing.recognising.contents import is_email
from regulars.foundation.phones import normalise_phone, phone_digits
from regulars.foundation.text import fold

_KINDS = {"emails": "email", "phones": "phone", "links": "link"}


def add_points(draft: Draft, base: str, text: str, label: str, *, first: bool, region: str) -> None:
    """Add all addresses of a cell to the draft, each once; raise ValueError where one is none."""
    kind = _KINDS[base]
    for value in split_values(text):
        if base == "links" and not _is_web(value):
            # Names in messengers (Skype, Twitter) are worth knowing, but nothing one can open.
            draft.fact(label.capitalize() or "Profile", value)
            continue
        point = _READERS[kind](value, label, region)
        if not any(p.kind == kind and p.key == point.key for p in draft.points):
            draft.points.insert(0 if first else len(draft.points), point)


def _is_web(text: str) -> bool:
    return "://" in text or ("." in text and not any(c.isspace() for c in text) and not text.startswith("@"))


def _email(text: str, label: str, _region: str) -> Point:
    address = text.removeprefix("mailto:").strip("<> ")
    if "<" in address:
        address = address.rpartition("<")[2]
    if not is_email(address):
        raise ValueError(f"“{text[:80]}” is not an e-mail address; it should look like name@example.com.")
    return Point("email", address, fold(address), label)


def _phone(text: str, label: str, region: str) -> Point:
    digits = phone_digits(text)
    if not digits or len(text) > 60:
        raise ValueError(f"“{text[:40]}” is not a phone number; write it as you would dial it.")
    return Point("phone", text, normalise_phone(text, region) or digits, label)


def _link(text: str, label: str, _region: str) -> Point:
    address = text if "://" in text else f"https://{text}"
    scheme, _, host = address.partition("://")
    if len(address) > 500 or scheme.lower() not in ("http", "https") or "." not in host or " " in host:
        raise ValueError(f"“{text[:80]}” is not a web address; it should look like https://example.com.")
    return Point("link", address, fold(address), label)


_READERS = {"email": _email, "phone": _phone, "link": _link}
