"""Phone numbers: kept as typed, and compared in the one international spelling."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_LONGEST = 60
_NO_DIGIT = re.compile("[^0-9]+")


@lru_cache(maxsize=65_536)
def normalise_phone(text: str, region: str = "") -> str | None:
    """Return the number in E.164 (`+4722123456`), or None where the text is no possible number.

    `region` is the ISO 3166 country in which numbers without a country code are dialled.
    """
    if not text or len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return None
    try:
        number = phonenumbers.parse(text, region.upper() or None)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def phone_digits(text: str) -> str:
    """Return only the digits of a number, in western figures, for finding it in any spelling."""
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(int(c)) for c in text if c.isdecimal())
