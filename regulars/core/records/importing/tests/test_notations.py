"""Dates and numbers as people of many countries write them."""

from datetime import date
from decimal import Decimal

import pytest

from regulars.core.records.importing.recognising.notations import (
    detect_decimal,
    parse_date,
    parse_number,
)


@pytest.mark.parametrize(
    ("cells", "sign"),
    [(["1.234,50"], ","), (["1,234.50"], "."), (["12"], None), (["kr 12,5"], ","), (["3.5.", "1'234,50"], ",")],
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
        ("\u0661\u0662\u0663\u066b\u0664", None, "123.4"),
        ("12 m\u00b2", None, "12"),
        ("2.50 \u20ac/kg", None, "2.50"),
        ("CHF 1\u2019234.\u2013", None, "1234"),
        ("ca. 50", None, "50"),
        ("1'234,50", ".", "1234.50"),
        ("12,50", ".", "12.50"),
        ("1.5", ",", "1.5"),
        ("12,34,567.50", ".", "1234567.50"),
        ("Fr. 1'234.50", ".", "1234.50"),
        ("-Fr. 50", None, "-50"),
        ("50.-", None, "50"),
        ("50,-", ",", "50"),
        ("12-", None, "-12"),
        ("10 Stk.", ",", "10"),
        ("1.2E+05", None, "120000"),
        ("Rs. 5,000/-", ".", "5000"),
        ("1,23,456.00", ".", "123456"),
        ("1.234,50-", ",", "-1234.50"),
    ],
)
def test_numbers_are_read(text: str, decimal: str | None, number: str) -> None:
    assert parse_number(text, decimal=decimal) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "3/4",
        "1\u00bd",
        "10x20",
        "kr 1 234:50",
        "100k",
        "1,5 Mio.",
        "2 million",
        "50-60",
        "",
        "n/a",
        "--",
        "12\u4e07",
        "5 tys.",
        "3 lakh",
        "5.00 CR",
        "1.234,50 H",
        ">5",
        "\u25b3500",
    ],
)
@pytest.mark.parametrize("decimal", [None, ".", ","])
def test_what_would_be_another_number_without_its_signs_is_refused(text: str, decimal: str | None) -> None:
    with pytest.raises(ValueError):
        parse_number(text, decimal=decimal)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1985年6月7日", date(1985, 6, 7)),
        ("1985년 6월 7일", date(1985, 6, 7)),
        ("昭和55年3月2日", date(1980, 3, 2)),
        ("S55.3.2月", None),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("H3.11.5", date(1991, 11, 5)),
        ("12 мая 1988 г.", date(1988, 5, 12)),
        ("11 listopada 1918", date(1918, 11, 11)),
        ("1961. április 3.", date(1961, 4, 3)),
        ("3 Mayıs 1990", date(1990, 5, 3)),
        ("05-Nov-25", date(2025, 11, 5)),
        ("31-12-'59", date(1959, 12, 31)),
        ("1961.04.03.", date(1961, 4, 3)),
    ],
)
def test_dates_in_the_words_and_eras_of_many_countries_are_read(text: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(ValueError):
            parse_date(text)
    else:
        assert parse_date(text) == day
