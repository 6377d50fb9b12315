"""A number is found however it is spelled, on either side."""

import pytest

from regulars.foundation.phones import phone_key
from regulars.insight.callcard.numbers import spellings, switchboards


@pytest.mark.parametrize(
    ("rings", "kept", "country"),
    [
        ("+4722123456", "22 12 34 56", "NO"),
        ("004722123456", "+47 22 12 34 56", "NO"),
        ("4722123456", "+47 22 12 34 56", "NO"),
        ("22123456", "+47 22 12 34 56", "NO"),
        ("030 1234567", "+49 (0)30 1234567", "DE"),
        ("00301234567", "+49 30 1234567", "DE"),
        ("+47 22 12 34 56 ext. 12", "+47 22 12 34 56", "NO"),
        ("+47 22 12 34 56", "22123456 ext 7", "NO"),
        ("0044 20 7946 0958", "020 7946 0958", "GB"),
        ("116117", "116 117", "DE"),
    ],
)
def test_the_same_number(rings: str, kept: str, country: str) -> None:
    assert phone_key(kept, country) in spellings(rings, country)


def test_an_extension_belongs_to_its_switchboard_where_numbers_may_grow() -> None:
    assert {"+49301234560", "+4930123456"} <= set(switchboards("+493012345678"))
    # Here the number beside it is somebody else's.
    assert switchboards("+4722123456") == []


def test_nothing_is_made_of_nothing() -> None:
    assert spellings("anonymous", "DE") == []
    assert spellings("", "DE") == []
