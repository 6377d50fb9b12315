"""One property of a card: group, name, parameters and value, exactly as written."""

import base64
import binascii
import quopri
import re
from dataclasses import dataclass

_HEAD = re.compile(r"^(?:(?P<group>[A-Za-z0-9-]+)\.)?(?P<name>[A-Za-z0-9-]+)(?=[;:])")
_PARAM = re.compile(r';(?P<name>[^=;:"]*)(?:=(?P<values>(?:"[^"]*"|[^;:"])*))?')
_VALUE = re.compile(r'"([^"]*)"|([^,"]+)')
_CARET = re.compile(r"\^(\^|n|N|')")
_CARETS = {"^": "^", "n": "\n", "N": "\n", "'": '"'}
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q"})
_OLD_CHARSET = "cp1252"


@dataclass(frozen=True, slots=True)
class Property:
    """A line of a card; `value` is still escaped as in the file, decoded from its bytes."""

    name: str
    value: str
    params: tuple[tuple[str, tuple[str, ...]], ...] = ()
    group: str = ""

    def values_of(self, param: str) -> tuple[str, ...]:
        """Return all values of a parameter, however often it is written."""
        return tuple(v for name, values in self.params if name == param for v in values)

    @property
    def types(self) -> frozenset[str]:
        """The kinds given with TYPE, in lower case: home, work, cell, pref …"""
        return frozenset(v.strip().lower() for v in self.values_of("TYPE") if v.strip())

    @property
    def is_preferred(self) -> bool:
        """Whether the card names it as the first choice."""
        return "pref" in self.types or "1" in self.values_of("PREF")

    def bytes(self) -> bytes | None:
        """Return the bytes of a value written in base64 (a picture, a key), or None."""
        text = self.value
        if text.lower().startswith("data:"):
            head, _, text = text.partition(",")
            if not head.lower().endswith(";base64"):
                return None
        elif not self.is_base64:
            return None
        try:
            return base64.b64decode(re.sub(r"\s", "", text), validate=False)
        except (binascii.Error, ValueError):
            return None

    @property
    def is_base64(self) -> bool:
        """Whether the value is written in base64."""
        return any(v.upper() in ("B", "BASE64") for v in self.values_of("ENCODING"))


def parse_property(line: bytes, *, charset: str = "utf-8") -> Property | None:
    """Read one unfolded line; None where it is no property. `charset` is tried before the older ones."""
    found, text = None, _decoded(line, charset)
    if head := _HEAD.match(text):
        found = _params(text, head.end())
    if head is None or found is None:
        return None
    params, at = found
    value = _undo_transfer(line, text[at:], params, charset)
    return Property(head["name"].upper(), value, params, head["group"] or "")


def _params(text: str, at: int) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], int] | None:
    params = []
    while at < len(text) and text[at] == ";":
        found = _PARAM.match(text, at)
        if not found:
            return None
        params.append(_param(found["name"].strip().upper(), found["values"]))
        at = found.end()
    if at >= len(text) or text[at] != ":":
        return None
    return tuple(params), at + 1


def _param(name: str, values: str | None) -> tuple[str, tuple[str, ...]]:
    if values is None:
        # vCard 2.1 writes TEL;HOME;VOICE: where later versions write TEL;TYPE=home,voice:
        return ("ENCODING", (name,)) if name in _BARE_ENCODINGS else ("TYPE", (name,))
    pieces = [quoted or bare for quoted, bare in _VALUE.findall(values)]
    if name == "TYPE":
        pieces = [p for piece in pieces for p in piece.split(",")]
    return name, tuple(_CARET.sub(lambda m: _CARETS[m[1]], piece) for piece in pieces)


def _undo_transfer(line: bytes, value: str, params: tuple[tuple[str, tuple[str, ...]], ...], charset: str) -> str:
    encodings = {v.upper() for name, values in params if name == "ENCODING" for v in values}
    named = next((values[0] for name, values in params if name == "CHARSET" and values), "")
    if encodings & {"QUOTED-PRINTABLE", "Q"}:
        raw = line[line.index(b":") + 1 :]
        return _decoded(quopri.decodestring(raw), named or charset).replace("\r\n", "\n")
    if named and named.lower().replace("_", "-") not in ("utf-8", "utf8"):
        raw = line[line.index(b":") + 1 :]
        return raw.decode("utf-8") if _is_wide_utf8(raw) else _decoded(raw, named)
    return value


def _is_wide_utf8(raw: bytes) -> bool:
    # A file said to be Latin-1 that holds valid multi-byte UTF-8 was re-saved without changing its CHARSET.
    try:
        return not raw.isascii() and bool(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _decoded(raw: bytes, charset: str) -> str:
    for name in (charset, "utf-8", _OLD_CHARSET):
        try:
            return raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("latin-1")
