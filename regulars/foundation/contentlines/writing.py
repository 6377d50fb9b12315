"""Cards as text: folded at 75 bytes, never inside a character."""

import re

from regulars.foundation.contentlines.cards import Card
from regulars.foundation.contentlines.properties import Property

_WIDTH = 75
_NEEDS_QUOTES = re.compile(r"[;:,]")
_CARETS = (("^", "^^"), ("\n", "^n"), ('"', "^'"))


def write_card(card: Card) -> str:
    """Return the card in its version, with CRLF line ends."""
    lines = ["BEGIN:VCARD", f"VERSION:{card.version}"]
    lines += [_folded(write_property(p)) for p in card.properties]
    return "\r\n".join([*lines, "END:VCARD", ""])


def write_property(found: Property) -> str:
    """Return one property as a single, unfolded line."""
    head = f"{found.group}.{found.name}" if found.group else found.name
    quoted_printable = any(v.upper() in ("QUOTED-PRINTABLE", "Q") for v in found.values_of("ENCODING"))
    for name, values in found.params:
        if quoted_printable and name in ("ENCODING", "CHARSET"):
            continue  # the value has been decoded and is written as UTF-8
        head += f";{name}=" + ",".join(_param_value(v) for v in values)
    value = found.value.replace("\r\n", "\n").replace("\n", "\\n") if quoted_printable else found.value
    return f"{head}:{value}"


def _param_value(value: str) -> str:
    for plain, written in _CARETS:
        value = value.replace(plain, written)
    return f'"{value}"' if _NEEDS_QUOTES.search(value) else value


def _folded(line: str) -> str:
    raw = line.encode()
    if len(raw) <= _WIDTH:
        return line
    pieces, at, width = [], 0, _WIDTH
    while at < len(raw):
        end = min(at + width, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[at:end].decode())
        at, width = end, _WIDTH - 1
    return "\r\n ".join(pieces)
