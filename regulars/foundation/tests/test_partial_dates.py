"""Birthdays with and without a year."""

from datetime import date

import pytest

from regulars.foundation.partial_dates import PartialDate


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1984-02-29", "1984-02-29"),
        ("19840229", "1984-02-29"),
        ("--02-29", "--02-29"),
        ("--0229", "--02-29"),
        ("0000-02-29", "--02-29"),
        ("1984-05-03T00:00:00Z", "1984-05-03"),
    ],
)
def test_both_ways_of_writing_are_read(written: str, kept: str) -> None:
    assert PartialDate.parse(written).isoformat() == kept


@pytest.mark.parametrize("written", ["", "1983-02-29", "--13-01", "2024-00-10", "yesterday", "29.2.1984", "０１"])
def test_days_that_do_not_exist_are_refused(written: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(written)


def test_29_february_is_celebrated_on_the_28th_in_common_years() -> None:
    born = PartialDate.parse("1984-02-29")
    assert born.next_on_or_after(date(2026, 1, 1)) == date(2026, 2, 28)
    assert born.next_on_or_after(date(2026, 3, 1)) == date(2027, 2, 28)
    assert born.next_on_or_after(date(2027, 3, 1)) == date(2028, 2, 29)


def test_the_age_is_known_only_with_the_year() -> None:
    assert PartialDate(11, 21, 1980).years_on(date(2026, 11, 20)) == 45
    assert PartialDate(11, 21, 1980).years_on(date(2026, 11, 21)) == 46
    assert PartialDate(11, 21).years_on(date(2026, 11, 21)) is None


def test_the_turn_of_the_year_is_crossed() -> None:
    assert PartialDate(1, 2).is_within(7, of=date(2026, 12, 28))
