"""Several addresses or numbers in one cell, however they are parted."""

import re

from regulars.commons.directory.importing.cells import split_values
from regulars.foundation.phones import apart_extension

_IN_BRACKETS = re.compile(r"<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>")
_REMARK = re.compile(r"\([^()@]*\)")
_PARTING = re.compile(r"[\s,;/|]+")
_JOINING = frozenset(["or", "and", "oder", "und", "ou", "et", "o", "y", "e", "of", "en", "lub", "i", "или", "и"])
_NUMBERS = re.compile(r"(?<!\s)\s+(?:or|oder|od\.|bzw\.?|ou|of|lub|eller|или|/)\s+")
_MAY_BE_SEVERAL = re.compile(r"[\s,;/|<(]")
_SHORTEST = 6
# More than a cell of some addresses ever holds, and soon read.
_LONGEST = 2_000


def apart(base: str, text: str) -> list[str]:
    """Return the values of a cell of e-mail addresses, phone numbers or links, each as it stands there."""
    if len(text) > _LONGEST or not _MAY_BE_SEVERAL.search(text):
        return [text] if len(text) <= _LONGEST else split_values(text)
    if base == "emails":
        return _addresses(text)
    values = split_values(text)
    if base == "links" and all("://" in word for word in text.split()):
        values = [one for value in values for one in value.split()]
    return [one for value in _with_extensions(values) for one in _numbers(value)] if base == "phones" else values


def _addresses(text: str) -> list[str]:
    if "<" in text:
        named = _IN_BRACKETS.findall(text)
        if named and len(named) == text.count("@"):
            return named
    words = [word for word in _PARTING.split(_REMARK.sub(" ", text)) if word and word.lower() not in _JOINING]
    return words if words and all("@" in word.strip("@") for word in words) else split_values(text)


def _with_extensions(values: list[str]) -> list[str]:
    """Put "ext. 12" behind the number that it belongs to: nobody dials it alone."""
    joined: list[str] = []
    for value in values:
        if joined and not value[:1].isdigit() and apart_extension(f"0000000 {value}")[0] == "0000000":
            joined[-1] = f"{joined[-1]} {value}"
        else:
            joined.append(value)
    return joined


def _numbers(text: str) -> list[str]:
    # "0351 / 123456" is one number, "0171 123456 / 030 654321" are two.
    if " / " not in text and not any(map(str.isalpha, text)):
        return [text]
    parts = _NUMBERS.split(text)
    return parts if all(sum(map(str.isdecimal, part)) >= _SHORTEST for part in parts) else [text]
