"""What only some kinds of custom fields have: decimals, currency, longest text, choices, and where a link leads."""

import re
from typing import Any

from regulars.core.problems import Invalid, NotFound
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import mark, say

LONGEST_TEXT = 50_000
_TEXTS = ("text", "long_text", "email", "phone", "url")
_KINDS_OF = {"decimals": ("number", "percent"), "currency": ("money",), "max_length": _TEXTS}
_WORDS = {
    "decimals": mark("Give a whole number from 0 to 4."),
    "currency": mark("Name the currency by its three letters, for example EUR."),
    "max_length": mark("Give a whole number from 1 to {most}."),
}


def read_options(kind: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the options that are given; raises Invalid naming every one that does not fit the kind."""
    given = {name: value for name, value in options.items() if value is not None}
    errors = [(f"options.{name}", wrong) for name, value in given.items() if (wrong := _wrong(kind, name, value))]
    if errors:
        raise Invalid(errors[0][1], errors=[{"field": field, "message": wrong} for field, wrong in errors])
    return given


def check_fitting(kind: str, values: dict[str, Any]) -> None:
    """Check that choices and a target are given only where the kind has them; raises Invalid."""
    if values.get("choices") and kind not in ("choice", "choices"):
        raise Invalid.field("choices", say("A field of the kind {kind} has no choices; leave them out.", kind=kind))
    if values.get("target") and kind not in ("link", "links"):
        raise Invalid.field("target", say("A field of the kind {kind} leads nowhere; leave the target out.", kind=kind))


def target_of(slug: Any) -> type[RecordType]:
    """Return the record type a link leads to; raises Invalid where none is given, or one that is unknown."""
    try:
        return find_type(str(slug or ""))
    except NotFound:
        known = ", ".join(t.slug for t in all_record_types())
        raise Invalid.field("target", say("Say which records this leads to, one of: {known}.", known=known)) from None


def _wrong(kind: str, name: str, value: Any) -> str:
    fitting = _KINDS_OF.get(name)
    if fitting is None:
        return say("There is no such option; leave it out.")
    if kind not in fitting:
        return say("A field of the kind {kind} has no {name}; leave it out.", kind=kind, name=name)
    if name == "currency":
        is_fit = isinstance(value, str) and re.fullmatch("[A-Z]{3}", value) is not None
    else:
        least, most = (0, 4) if name == "decimals" else (1, LONGEST_TEXT)
        is_fit = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return "" if is_fit else say(_WORDS[name], most=f"{LONGEST_TEXT:,}")
