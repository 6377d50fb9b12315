"""An address that stands in one cell, taken apart where nothing about it is doubtful, and otherwise left whole."""

import re

from regulars.commons.directory.importing.towns import LONGEST_TOWN, Town, read_town
from regulars.core.records.importing.recognising.countries import country_code
from regulars.foundation.text import fold

_LONGEST, _MOST_PIECES = 400, 12
# Mailchimp parts the pieces by two spaces.
_BETWEEN = re.compile(r"[\n,;]|  ")
# Short names of countries are those of regions too: CA, DE, IN; and Georgia is both.
_SHORT = frozenset(["UK", "USA", "UAE"])
_REGIONS_TOO = frozenset(["georgia"])
_STREET = re.compile(
    r"(?:(?:^|\s)(?:street|st|road|rd|avenue|ave|drive|dr|lane|ln|boulevard|blvd|way|court|ct|place|pl|highway|hwy|parkway"
    r"|pkwy|circle|cir|terrace|square|sq|close|crescent|trail|route|floor|suite|building|unit|estate|park|house)"
    r"|straße|strasse|str|gasse|weg|platz|gata|gaten|gate|veien|vei|vej|väg|vägen|straat|laan|katu|tie)\.?$",
    re.IGNORECASE,
)
_PART_OF_A_HOUSE = re.compile(
    r"(?:unit|suite|ste|apartment|apt|flat|floor|building|bldg|room|level|#)\b|#", re.IGNORECASE
)
# Of these towns the county is written as well, and nothing tells which of the two stands before the postcode.
_WITH_COUNTIES = frozenset(["GB", "IE"])


def read_address(text: str, country: str) -> dict[str, str] | None:
    """Return street, postcode, city, region and country of an address as it stands on an envelope, or None.

    `country` is the one that a cell of its own names ("" where none does). The town must be certain: by a postcode as
    its country writes it, or by the country itself behind a street with its number.
    """
    pieces = [piece for line in _BETWEEN.split(text[: _LONGEST + 1]) if (piece := " ".join(line.split()))]
    if len(text) > _LONGEST or not 2 <= len(pieces) <= _MOST_PIECES:
        return None
    pieces, named = _without_country(pieces)
    town, used = _town_at_end(pieces, country or named)
    if town is None and (country or named) and _is_street_and_town(pieces):
        town, used = Town(pieces[-1]), 1
    if town is None:
        return None
    found = {
        "street": ", ".join(pieces[: len(pieces) - used]),
        "postcode": town.postcode,
        "city": town.city,
        "region": town.region,
        "country": named or ("" if country else town.country),
    }
    return {part: value for part, value in found.items() if value}


def _without_country(pieces: list[str]) -> tuple[list[str], str]:
    """Take the country off the end, where the last piece is one or ends with one behind a town."""
    if code := _country(pieces[-1]):
        return pieces[:-1], code
    if len(pieces[-1]) == 2 and (code := country_code(pieces[-1]) or "") and _town_at_end(pieces[:-1], code)[0]:
        return pieces[:-1], code
    words = pieces[-1].split(" ") if len(pieces[-1]) <= LONGEST_TOWN else []
    for count in (1, 2, 3):
        town, behind = " ".join(words[:-count]), " ".join(words[-count:])
        if len(words) > count + 1 and (code := _country(behind)) and read_town(town, code):
            return [*pieces[:-1], town], code
    return pieces, ""


def _country(text: str) -> str:
    if (len(text) < 4 and text not in _SHORT and text.isascii()) or fold(text) in _REGIONS_TOO:
        return ""
    return country_code(text) or ""


def _town_at_end(pieces: list[str], country: str) -> tuple[Town | None, int]:
    """Read the town out of the last piece, or of the last two or three where commas part it; say how many."""
    for count in (1, 2, 3):
        town = read_town(" ".join(pieces[-count:]), country) if count <= len(pieces) else None
        if town is None:
            continue
        is_doubtful = (count == 1 and not country and _may_be_a_street(pieces)) or (
            (country or town.country) in _WITH_COUNTIES and len(pieces) > count + 1 and count > 1
        )
        # Of pieces that a comma parts, the first is the town and nothing of the street.
        is_cut = count > 1 and not pieces[-count].startswith(town.city) and not town.postcode.startswith(pieces[-count])
        return (None, 0) if is_doubtful or is_cut else (town, count)
    return None, 0


def _may_be_a_street(pieces: list[str]) -> bool:
    """Whether "12345 Elm Street" may be what looks like a town behind its postcode."""
    before = [piece for piece in pieces[:-1] if any(map(str.isdigit, piece)) and not _PART_OF_A_HOUSE.match(piece)]
    return bool(_STREET.search(pieces[-1])) or not before


def _is_street_and_town(pieces: list[str]) -> bool:
    if len(pieces) != 2:
        return False
    street, town = pieces
    return any(map(str.isdigit, street)) and not any(map(str.isdigit, town)) and not _STREET.search(town)
