"""Dates and numbers as people of many countries write them."""

from datetime import date
from decimal import Decimal

import pytest

from regulars.core.records.importing.recognising.notations import (
    detect_date_order,
    detect_decimal,
    parse_date,
    parse_number,
)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["13.04.2020", "1.2.2020"], "dmy"),
        (["04/13/2020"], "mdy"),
        (["1.2.2020"], "dmy"),
        (["1/2/2020"], None),
        (["2020-01-02"], "ymd"),
        (["Kari", "22 33 44 55"], None),
    ],
)
def test_the_order_is_told_by_the_dates_that_allow_only_one(cells: list[str], order: str | None) -> None:
    assert detect_date_order([cells]) == order


@pytest.mark.parametrize(
    ("cells", "sign"), [(["1.234,50"], ","), (["1,234.50"], "."), (["12"], None), (["kr 12,5"], ",")]
)
def test_the_decimal_sign_is_told(cells: list[str], sign: str | None) -> None:
    assert detect_decimal([cells]) == sign


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4/2020", "dmy", date(2020, 4, 3)),
        ("3/4/2020", "mdy", date(2020, 3, 4)),
        ("3/14/2020", "dmy", date(2020, 3, 14)),
        ("2020-3-4", None, date(2020, 3, 4)),
        ("29.02.84", "dmy", date(1984, 2, 29)),
        ("20200304", None, date(2020, 3, 4)),
        ("3. März 2020", None, date(2020, 3, 3)),
        ("March 3, 2020", None, date(2020, 3, 3)),
        ("3 mars 2020", None, date(2020, 3, 3)),
        ("2020-03-04 12:00:00", None, date(2020, 3, 4)),
    ],
)
def test_dates_are_read(text: str, order: str | None, day: date) -> None:
    assert parse_date(text, order=order) == day


@pytest.mark.parametrize("text", ["", "31.2.2020", "soon", "12", "00/00/0000", "0/0/00"])
def test_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1.234,50", ",", "1234.50"),
        ("1,234.50", None, "1234.50"),
        ("1.234", None, "1234"),
        ("1.234", ".", "1.234"),
        ("kr 12,5", None, "12.5"),
        ("(12.50)", None, "-12.50"),
        ("\u221212", None, "-12"),
        ("1 234 567", None, "1234567"),
    ],
)
def test_numbers_are_read(text: str, decimal: str | None, number: str) -> None:
    assert parse_number(text, decimal=decimal) == Decimal(number)
