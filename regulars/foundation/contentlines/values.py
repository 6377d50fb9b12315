"""Values inside a property: escapes, lists and structured parts."""

import re

_ESCAPE = re.compile(r"\\([\\;,:nN])")
_UNESCAPED = {"n": "\n", "N": "\n"}


def unescape(text: str) -> str:
    """Return the text with `\\n`, `\\,`, `\\;` and `\\\\` undone."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: _UNESCAPED.get(m[1], m[1]), text)


def escape(text: str) -> str:
    """Write a text so that a property of vCard 3.0 or 4.0 can carry it."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(plain, written)
    return text


def split_parts(text: str, separator: str = ";") -> list[str]:
    """Split a structured value (N, ADR, ORG) or, with a comma, a list; each part unescaped."""
    if "\\" not in text:
        return text.split(separator)
    return [unescape(part) for part in _parts_as_written(text, separator)]


def split_lists(text: str) -> list[str]:
    """Split a structured value whose parts are lists ("Patrick,Michael"); an escaped comma is one of the text's own."""
    return [" ".join(split_parts(part, ",")) for part in _parts_as_written(text, ";")]


def _parts_as_written(text: str, separator: str) -> list[str]:
    if "\\" not in text:
        return text.split(separator)
    parts, part, at = [], "", 0
    while at < len(text):
        if text[at] == "\\" and at + 1 < len(text):
            part, at = part + text[at : at + 2], at + 2
        elif text[at] == separator:
            parts.append(part)
            part, at = "", at + 1
        else:
            part, at = part + text[at], at + 1
    return [*parts, part]


def join_parts(parts: list[str], separator: str = ";") -> str:
    """Write parts as a structured value, without empty ones at the end."""
    return separator.join(escape(part) for part in parts)
