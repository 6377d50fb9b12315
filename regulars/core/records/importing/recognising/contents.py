"""What a column's values look like: e-mail addresses, phones, web addresses, days, countries, numbers."""

import re
from collections.abc import Callable, Iterable

from regulars.core.records.importing.recognising.countries import country_code
from regulars.core.records.importing.recognising.notations import parse_date
from regulars.core.records.importing.recognising.yes_no import NO, YES

_EMAIL = re.compile(r"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]{2,}$")
_URL = re.compile(
    r"^(https?://\S+|www\.[^\s.]+\.\S+|[\w-]+(\.[\w-]+)*\.(com|org|net|io|eu|no|de|fr|co\.uk|se|dk|nl)(/\S*)?)$", re.I
)
_PHONE = re.compile(r"^\(?\+?\(?\d[\d\s()./-]{5,}(\s*(ext|x|#)\.?\s*\d+)?$", re.IGNORECASE)
_SURELY_PHONE = re.compile(r"\+|00\d|\(0|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|0\d{1,4}[ /.-]+\d")
_NUMBER = re.compile(r"^[^\w\s]?\s?[-+]?\d[\d.,'\s]*(\s?[^\W\d_]{1,3})?$")
_YES_NO = YES | NO
_LOOKED_AT = 200


def is_email(text: str) -> bool:
    """Tell whether the text is one e-mail address."""
    return len(text) <= 254 and bool(_EMAIL.match(text))


def is_web_address(text: str) -> bool:
    """Tell whether the text is a web address."""
    return len(text) <= 2_000 and bool(_URL.match(text))


def is_phone(text: str) -> bool:
    """Tell whether the text may be a phone number and is no day."""
    return len(text) <= 40 and bool(_PHONE.match(text)) and not is_day(text) and sum(c.isdigit() for c in text) <= 17


def is_surely_phone(text: str) -> bool:
    """Tell whether a text is written as nothing but a phone number is: +47 …, (0351) …, 0171-…, 617-555-0123."""
    digits = sum(c.isdecimal() for c in text)
    return is_phone(text) and digits >= 7 and bool(_SURELY_PHONE.match(text)) and not ("." in text and "-" in text)


def is_day(text: str) -> bool:
    """Tell whether the text is a date in some notation."""
    if not 6 <= len(text) <= 40 or text.isdecimal():
        return False
    try:
        return 1850 <= parse_date(text).year <= 2200
    except ValueError:
        return False


_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("email", is_email),
    ("url", is_web_address),
    ("date", is_day),
    ("phone", is_phone),
    ("yes_no", lambda text: text.lower() in _YES_NO),
    ("number", lambda text: len(text) <= 30 and bool(_NUMBER.match(text))),
    ("country", lambda text: country_code(text) is not None),
)


def recognise_content(values: Iterable[str]) -> tuple[str, float]:
    """Return the kind that most filled values are of ("text" where none), and their share."""
    filled = [v.strip() for v in values if v.strip()][:_LOOKED_AT]
    if not filled:
        return "empty", 0.0
    best, share = "text", 0.0
    for kind, is_of_kind in _KINDS:
        found = sum(1 for value in filled if is_of_kind(value)) / len(filled)
        if found > share:
            best, share = kind, found
    return (best, share) if share >= 0.6 else ("text", 1 - share)
