"""Phone numbers: kept as typed, and compared in the one international spelling."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_LONGEST = 60
_INTERNATIONAL = re.compile(r"\+[0-9][0-9 .\-]+$")
_ODD_PREFIXES = frozenset(["39", "52", "54", "55"])  # zeros that stay, and digits that come and go
_NO_DIGIT = re.compile("[^0-9]+")


@lru_cache(maxsize=65_536)
def normalise_phone(text: str, region: str = "") -> str | None:
    """Return the number in E.164 (`+4722123456`), or None where the text is no possible number.

    `region` is the ISO 3166 country in which numbers without a country code are dialled.
    """
    if not text or len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return None
    if text[0] == "+" and _INTERNATIONAL.match(text) and (plain := _plainly(_NO_DIGIT.sub("", text))):
        return plain
    digits = phone_digits(text)
    # 00 is how most of the world dials abroad; some countries do it otherwise.
    return _parsed(text, region) or (_parsed(f"+{digits[2:]}", "") if digits.startswith("00") else None)


def _parsed(text: str, region: str) -> str | None:
    try:
        number = phonenumbers.parse(text, region.upper() or None)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def phone_beginning(text: str, region: str = "") -> str:
    """Return how the one spelling begins for a number whose beginning is typed: +49 30, 0049 30 or 030."""
    digits = phone_digits(re.sub(r"\(0+\)", "", text))
    if text.lstrip().startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    code = phonenumbers.country_code_for_region(region.upper()) if region else 0
    return f"+{code}{digits.lstrip('0')}" if code else digits


def _plainly(digits: str) -> str | None:
    """Return a number written in full, where nothing in it needs thought; a tenth of the work of parsing."""
    for size in (1, 2, 3):
        code, national = digits[:size], digits[size:]
        if (lengths := _possible_lengths(code)) is not None:
            return f"+{digits}" if len(national) in lengths and national[0] != "0" else None
    return None


@lru_cache(maxsize=1_024)
def _possible_lengths(code: str) -> frozenset[int] | None:
    """Return how long national numbers of a country code are (nothing: they need thought), or None for no code."""
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code or 0))
    if regions is None:
        return None
    found = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), regions[0])
    if found is None or found.general_desc is None or code in _ODD_PREFIXES:
        return frozenset()
    return frozenset(found.general_desc.possible_length)


def phone_digits(text: str) -> str:
    """Return only the digits of a number, in western figures, for finding it in any spelling."""
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(int(c)) for c in text if c.isdecimal())
