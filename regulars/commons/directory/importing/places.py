"""A postal address out of the parts that a row gives."""

import re
from collections.abc import Iterable

from regulars.commons.directory.importing.towns import read_town
from regulars.commons.directory.importing.whole_addresses import read_address
from regulars.core.records.importing.recognising.countries import country_code, country_on_plates
from regulars.core.words import mark, say
from regulars.foundation.text import fold

_LIMITS = {"street": 300, "street2": 300, "postcode": 30, "city": 120, "region": 120}
_SAID = {"street2": mark("street, second line")}
_DIGIT = re.compile(r"\d")
_BESIDE_WHOLE = frozenset(["whole", "value", "label", "country", "code"])
_WORD = re.compile(r"\w+")
_BOX = frozenset(["po", "p", "o", "box", "postfach", "bp", "apartado", "casella", "postale", "postbus", "boks"])


def address_of(parts: dict[str, str], label: str) -> dict[str, str] | None:
    """Return the address, or None where nothing is filled; raise ValueError where a part is too long."""
    if parts.keys() == {"city"} and len(parts["city"]) <= _LIMITS["city"] and not _DIGIT.search(parts["city"]):
        # as most short lists have it
        return {"label": label, "city": parts["city"]} if label else {"city": parts["city"]}
    parts = _taken_apart(parts)
    second = [parts.get(name, "") for name in ("street2", "street3")]
    if box := parts.get("box"):
        second.insert(0, box if not box.isdecimal() else f"PO box {box}")
    found = {
        "street": _street(parts),
        "street2": ", ".join(s for s in second if s).replace("\n", ", "),
        "postcode": parts.get("postcode", ""),
        "city": parts.get("city", ""),
        "region": parts.get("region", ""),
    }
    country = parts.get("country", "") or parts.get("code", "")
    code = _code_of(parts) if len(_code_of(parts)) == 2 else None
    if country and code is None:
        found["region"] = ", ".join(p for p in (found["region"], country) if p)
    _require_short(found)
    if code:
        found["country"] = code
    kept = {part: value for part, value in found.items() if value}
    return ({"label": label} | kept if label else kept) if kept else None


def _taken_apart(parts: dict[str, str]) -> dict[str, str]:
    """Part an address that stands in one cell, or a postcode that stands with its town, where that is certain."""
    if not parts.keys() - _BESIDE_WHOLE and (whole := parts.get("whole") or parts.get("value")):
        found = read_address(whole, _code_of(parts))
        return {"country": parts.get("country", "")} | found if found else parts
    if "city" not in parts or "postcode" in parts or "region" in parts or not _DIGIT.search(parts["city"]):
        return parts
    town = read_town(" ".join(parts["city"].replace(",", " ").split()), _code_of(parts))
    if town is None or not town.postcode:
        return parts
    found = {"city": town.city, "postcode": town.postcode, "region": town.region, "country": town.country}
    return {name: text for name, text in found.items() if text} | {n: t for n, t in parts.items() if n != "city"}


def _code_of(parts: dict[str, str]) -> str:
    country = parts.get("country") or parts.get("code") or ""
    return (country_code(country) or country_on_plates(country) or country) if country else ""


def _street(parts: dict[str, str]) -> str:
    street = parts.get("street", "").replace("\n", ", ")
    if not street and (whole := parts.get("whole") or parts.get("value")):
        street = _what_else(whole, [text for part, text in parts.items() if part not in ("whole", "value", "label")])
    return " ".join(piece for piece in (street, parts.get("house"), parts.get("addition")) if piece)


def _what_else(whole: str, others: Iterable[str]) -> str:
    """Return what an address in one cell says beyond the parts in cells of their own: most often the street."""
    pieces = [line.strip() for line in whole.replace("  ", "\n").splitlines() if line.strip()]
    told = {word for text in others for word in _WORD.findall(fold(text)) if not word.isdecimal()}
    # A number is told again only where it stands alone: the house number 100 is no part of the postcode 01310-100.
    told |= {fold(text) for text in others}
    if told:
        told |= _BOX
        pieces = [piece for line in pieces for piece in _untold(line, told)]
    return ", ".join(pieces)


def _untold(line: str, told: set[str]) -> list[str]:
    pieces = [piece.strip() for piece in line.split(",")]
    return [piece for piece in pieces if piece and fold(piece) not in told and not _is_told(fold(piece), told)]


def _is_told(piece: str, told: set[str]) -> bool:
    """Whether every word of a piece is known, and every number of it as a whole: "Fakenham NR21 0AA"."""
    for text in sorted(told, key=len, reverse=True):
        if any(map(str.isdigit, text)):
            piece = piece.replace(text, " ")
    return set(_WORD.findall(piece)) <= told


def _require_short(found: dict[str, str]) -> None:
    for part, limit in _LIMITS.items():
        if len(found[part]) > limit:
            raise ValueError(
                say(
                    "Address: the {part} is longer than {limit} characters.",
                    part=say(_SAID.get(part, part)),
                    limit=limit,
                )
            )
