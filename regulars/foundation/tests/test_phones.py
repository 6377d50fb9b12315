"""Phone numbers in any spelling become one."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from regulars.foundation.phones import apart_extension, normalise_phone, phone_country, phone_digits, phone_key


@pytest.mark.parametrize(
    ("typed", "region", "kept"),
    [
        ("22 12 34 56", "NO", "+4722123456"),
        ("+47 22123456", "", "+4722123456"),
        ("0047 22 12 34 56", "NO", "+4722123456"),
        ("(030) 123-4567", "de", "+49301234567"),
        ("tel:+1-201-555-0123", "", "+12015550123"),
        ("+1 (201) 555-0123 ext. 12", "", "+12015550123"),
        ("٠٥٠١٢٣٤٥٦٧", "SA", "+966501234567"),
    ],
)
def test_every_spelling_becomes_the_international_one(typed: str, region: str, kept: str) -> None:
    assert normalise_phone(typed, region) == kept


@pytest.mark.parametrize("typed", ["", "call me", "12", "9" * 100, "22 12 34 56"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert normalise_phone(typed, "") is None


def test_digits_of_any_script_are_found() -> None:
    assert phone_digits("+47 (22) ١٢-34") == "47221234"


def test_the_short_way_says_what_the_long_way_says() -> None:
    for region in phonenumbers.SUPPORTED_REGIONS:
        for kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.TOLL_FREE):
            if number := phonenumbers.example_number_for_type(region, kind):
                written = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
                kept = phonenumbers.format_number(number, PhoneNumberFormat.E164)
                assert normalise_phone(written) == kept, written
    for typed in ("+49 (0)30 123456", "+44 020 7946 0958", "+1 201 555", "+999 123456789", "+47 22 12 34 56 78 90"):
        try:
            number = phonenumbers.parse(typed)
            long = (
                phonenumbers.format_number(number, PhoneNumberFormat.E164)
                if phonenumbers.is_possible_number(number)
                else None
            )
        except phonenumbers.NumberParseException:
            long = None
        assert normalise_phone(typed) == long


@pytest.mark.parametrize(
    ("typed", "region", "key", "extension"),
    [
        ("22 12 34 56 x12", "NO", "+4722123456", "12"),
        ("22 12 34 56/57", "NO", "+4722123456", "57"),
        ("617-555-0123 ext 4", "", "6175550123", "4"),
        ("+1-617-555-0123;ext=44", "", "+16175550123", "44"),
        ("617 555 0123, ext. 4", "US", "+16175550123", "4"),
        ("0351/4567890 App. 12", "DE", "+493514567890", "12"),
        ("01 23 45 67 89 poste 12", "FR", "+33123456789", "12"),
        ("+7 495 123-45-67 (доб. 12)", "", "+74951234567", "12"),
        ("03-1234-5678 内線12", "JP", "+81312345678", "12"),
        ("0221/1234567-12", "DE", "+49221123456712", ""),
        ("0351/123456", "DE", "+49351123456", ""),
        ("069/1234567", "DE", "+49691234567", ""),
        ("Apollo x12", "", "12", ""),
        ("x" * 50_000 + "1", "", "1", ""),
    ],
)
def test_an_extension_is_no_part_of_the_number_that_is_compared(
    typed: str, region: str, key: str, extension: str
) -> None:
    assert phone_key(typed, region) == key
    assert apart_extension(typed)[1] == extension


def test_the_country_of_a_number_is_told() -> None:
    numbers = ("+4722123456", "+12125550123", "+35312345678", "+80012345678", "22123456", "", "+")
    assert [phone_country(number) for number in numbers] == ["NO", "US", "IE", "", "", "", ""]
