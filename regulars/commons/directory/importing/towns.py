"""A town with its postcode as the countries write it: "0155 Oslo", "Boston MA 02110", "London SW1A 2AA"."""

import re
from dataclasses import dataclass

from regulars.core.records.importing.recognising.countries import country_on_plates

LONGEST_TOWN = 80
_NAME = r"[^\W\d_][^\d,;:]{1,60}(?: \d{1,2})?"
_BEFORE = {
    r"\d{3}": "IS",
    r"\d{4}": "NO DK AT CH BE LU HU LI SI BG MK GL",
    r"\d{5}": "DE FR IT ES FI EE HR RS TR MX MC SM ME MA DZ BA LT MY",
    r"\d{3} ?\d{2}": "SE CZ SK GR",
    r"\d{6}": "RO",
    r"\d{2}-\d{3}": "PL",
    r"\d{4}-\d{3}": "PT",
    r"\d{4} ?[A-Z]{2}": "NL",
}
_AFTER = {r"[A-Z]\d[\dW] ?[A-Z\d]{4}": "IE", r"LV-\d{4}": "LV", r"\d{6}": "SG", r"\d{4}": "NZ ZA"}
_FORMS = {
    **{code: rf"(?P<code>{form}) (?P<city>{_NAME})" for form, codes in _BEFORE.items() for code in codes.split()},
    **{code: rf"(?P<city>{_NAME}) (?P<code>{form})" for form, codes in _AFTER.items() for code in codes.split()},
}  # fmt: skip
_FORMS["IT"] = r"(?P<code>\d{5}) (?P<city>[^\W\d_][^\d,;:]{1,60}?)(?: \(?(?P<region>[A-Z]{2})\)?)?"
_PATTERNS = {code: re.compile(form) for code, form in _FORMS.items()}
# What is written like this is a town wherever it is.
_ANYWHERE = re.compile(
    rf"(?P<code>\d{{4}} ?[A-Z]{{2}}|\d{{4,5}}|\d{{3}} \d{{2}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}) (?P<city>{_NAME})"
)
_PLATE = re.compile(r"([A-Z]{1,3})-(?=\d)")
_LAST = {
    "US": re.compile(r"\d{5}(?:-\d{4})?"),
    "CA": re.compile(r"[A-Z]\d[A-Z] ?\d[A-Z]\d"),
    "AU": re.compile(r"\d{4}"),
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}"),
}
# By their first digit, as their postcodes have it.
_STATES = dict(enumerate((
    "CT MA ME NH NJ NY PR RI VT", "DE NY PA", "DC MD NC SC VA WV", "AL FL GA MS TN", "IN KY MI OH", "IA MN MT ND SD WI",
    "IL KS MO NE", "AR LA OK TX", "AZ CO ID NM NV UT WY", "AK CA HI OR WA",
)))  # fmt: skip
_REGIONS = {"CA": "AB BC MB NB NL NS NT NU ON PE QC SK YT", "AU": "NSW VIC QLD SA WA TAS NT ACT"}
_CROWN = ("JE", "GY", "IM")


@dataclass(frozen=True, slots=True)
class Town:
    """A town as an address names it; the country where its way of writing leaves no other."""

    city: str
    postcode: str = ""
    region: str = ""
    country: str = ""


def read_town(text: str, country: str) -> Town | None:
    """Return the town and postcode of a line without commas, or None; `country` is its country ("": unknown)."""
    if len(text) > LONGEST_TOWN or not any(map(str.isdigit, text)):
        return None
    if found := _PLATE.match(text):
        code = country_on_plates(found[1]) or found[1]
        text = text[found.end() :]
        if country not in ("", code) or code not in _PATTERNS:
            return None
        return _by(_PATTERNS[code], text, code)
    if country in _PATTERNS:
        return _by(_PATTERNS[country], text, "")
    if country:
        return _by_last_words(text, country) if country in _LAST else None
    for code in _LAST:
        if town := _by_last_words(text, code):
            return town
    return _by(_ANYWHERE, text, "")


def _by(pattern: re.Pattern[str], text: str, country: str) -> Town | None:
    found = pattern.fullmatch(text)
    if not found:
        return None
    return Town(found["city"].strip(), found["code"], found.groupdict().get("region") or "", country)


def _by_last_words(text: str, country: str) -> Town | None:
    words = text.split(" ")
    for count in (2, 1):
        code = " ".join(words[-count:])
        if not _LAST[country].fullmatch(code) or (country == "GB" and code.startswith(_CROWN)):
            continue
        before = words[:-count]
        region = before.pop() if before and country != "GB" and before[-1] in _regions(country, code) else ""
        city = " ".join(before)
        if (country in _REGIONS or country == "US") and not region:
            return None
        return None if not city or any(map(str.isdigit, city)) else Town(city, code, region, country)
    return None


def _regions(country: str, code: str) -> list[str]:
    return (_STATES[int(code[0])] if country == "US" else _REGIONS[country]).split()
