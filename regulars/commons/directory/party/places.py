"""Where a party is, when it is day there, and what is spoken: countries, time zones and languages that exist."""

import re
from functools import cache
from typing import Any

from babel import Locale

from regulars.core.problems import Invalid
from regulars.core.records.kinds.dates import ZONES
from regulars.core.records.record_type import Save
from regulars.core.words import say

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]{2,8}){0,3}")


def check_places(save: Save) -> None:
    """Refuse a country, time zone or language that there is not; raises Invalid."""
    errors = [_wrong(name, check(save.values[name])) for name, check in _CHECKS.items() if save.values.get(name)]
    for place, row in enumerate(save.children.get("addresses", ())):
        if row.get("country"):
            errors.append(_wrong(f"children.addresses.{place}.country", _country(row["country"])))
    found = [error for error in errors if error["message"]]
    if found:
        raise Invalid(found[0]["message"], errors=found)


def _wrong(field: str, message: str) -> dict[str, Any]:
    return {"field": field, "message": message}


def _country(code: str) -> str:
    return "" if code.upper() in _countries() else say("Write the country as its two letters, for example NO.")


def _zone(name: str) -> str:
    return "" if name in ZONES else say("Choose a time zone such as Europe/Oslo.")


def _language(tag: str) -> str:
    found = _LANGUAGE.fullmatch(tag)
    is_known = found is not None and found[1].lower() in _languages()
    return "" if is_known else say("Choose a language such as nb, de or pt-BR.")


_CHECKS = {"country": _country, "zone": _zone, "language": _language}


@cache
def _countries() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code))


@cache
def _languages() -> frozenset[str]:
    return frozenset(str(code).partition("_")[0] for code in Locale("en").languages)
