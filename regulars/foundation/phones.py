"""Phone numbers: kept as typed, and compared in the one international spelling."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_LONGEST = 60
_INTERNATIONAL = re.compile(r"\+[0-9][0-9 .\-]+$")
_ODD_PREFIXES = frozenset(["39", "52", "54", "55"])  # zeros that stay, and digits that come and go
_NO_DIGIT = re.compile("[^0-9]+")
_EXTENSION = re.compile(
    r"(?:(?<![^\W\d_])(?:extension|extn|ext|x|durchwahl|dw|nebenstelle|apparat|app|klappe|kl|poste|interno|interne|int"
    r"|anexo|ramal|toestel|tst|linje|anknytning|ankn|lokal|wewn|wew|доб|вн|внутр|dahili|mellék|linka)"
    r"|#|内線|內線|分机|分機|내선|تحويلة)[ .:=]{0,3}(\d{1,7})\)?\Z",
    re.IGNORECASE,
)
# "22 12 34 56 / 57" is a number and another way in; "0351 / 123456" has its area before the stroke.
_STROKE = re.compile(r" {0,3}/ {0,3}(\d{1,3})\Z")
_PLAIN = re.compile(r"[\d\s()+.\-]*\Z")
_BEFORE = re.compile(r"(?:tel:)?[\d\s()+./,;\-\u2010-\u2015]{5,}\Z", re.IGNORECASE)
_LEAST, _LEAST_BEFORE_STROKE = 5, 8


def apart_extension(text: str) -> tuple[str, str]:
    """Return a number as others dial it, and the extension behind it ("" where there is none).

    "+47 22 12 34 56 ext. 12" is +47 22 12 34 56 with 12. Digits behind a hyphen are part of the number, as in Germany.
    """
    text = text.strip()
    if len(text) > _LONGEST or _PLAIN.match(text) or not (found := _EXTENSION.search(text) or _STROKE.search(text)):
        return text, ""
    number = text[: found.start()]
    least = _LEAST_BEFORE_STROKE if found.re is _STROKE else _LEAST
    if len(phone_digits(number)) < least or not _BEFORE.fullmatch(number):
        return text, ""
    return number.rstrip(" ,;.(-"), found[1]


def phone_key(text: str, region: str = "") -> str:
    """Return what a number is found and compared by: E.164 where it can be, else its digits; never the extension."""
    number = apart_extension(text)[0]
    return normalise_phone(number, region) or phone_digits(number)


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


def phone_country(key: str) -> str:
    """Return the country that a number in E.164 belongs to, the largest of those that share a code; or ""."""
    for size in (1, 2, 3) if key.startswith("+") else ():
        if key[1 : size + 1].isdecimal() and (
            regions := phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(key[1 : size + 1]))
        ):
            return regions[0] if len(regions[0]) == 2 else ""
    return ""


def spell_phone(key: str) -> str:
    """Return a number in E.164 as one reads it aloud, in groups; others as they are."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(key), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return key


def phone_digits(text: str) -> str:
    """Return only the digits of a number, in western figures, for finding it in any spelling."""
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(int(c)) for c in text if c.isdecimal())
