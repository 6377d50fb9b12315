"""Phone numbers are found in any spelling, e-mail addresses and links by their parts."""

import pytest

from regulars.core.search.tests.conftest import Names, index, person


@pytest.mark.parametrize(
    ("phone", "typed"),
    [
        ("+4930123456", "030 123"),
        ("+4930123456", "+49 30 123"),
        ("+4930123456", "+49 (0)30 123456"),
        ("+4930123456", "0049 30 1234"),
        ("+4930123456", "004930123456"),
        ("+4930123456", "(030) 123-456"),
        ("+4930123456", "3456"),
        ("+4930123456", "123456"),
        ("+4930123456", "4930123456"),
        ("030 / 12 34 56", "030123456"),
        ("030 / 12 34 56", "+49 30 123456"),
        ("+12125550123", "(212) 555-01"),
        ("+12125550123", "212.555.0123"),
        ("+390612345678", "06 1234"),
        ("+4722123456", "22 12 34 56"),
        ("+4722123456", "kari 2212"),
        ("22123456\n+4791234567", "912 34"),
        ("+47 22 12 34 56 ext. 9", "3456"),
        ("+47 22 12 34 56 ext. 9", "22 12 34 56 ext. 9"),
        ("22 12 34 56 Klappe 98", "3456"),
        ("22 12 34 56/57", "3456"),
        ("٠٣٠١٢٣٤٥٦", "030123456"),
    ],
)
def test_phone_numbers_in_any_spelling(titles: Names, phone: str, typed: str) -> None:
    index(person(1, "Kari", phone=phone), person(2, "Ole", phone="+998887776"))
    assert titles(typed) == ["Kari"]


@pytest.mark.parametrize(
    "typed",
    [
        "kari.h", "kari.hansen@nord-bakeri.co.no", "KARI.Hansen@", "hansen@nord", "nord-bakeri", "nordbakeri", "bakeri",
        "nord-bakeri.co.no", "@nord-bakeri.co", "bakeri.co.no", "ole kari.hansen", "mailto:kari.hansen@nord",
    ],
)  # fmt: skip
def test_parts_of_an_email_address(titles: Names, typed: str) -> None:
    index(person(1, "Ole", email="kari.hansen@nord-bakeri.co.no"), person(2, "Else", email="else@example.com"))
    assert titles(typed) == ["Ole"]


@pytest.mark.parametrize(
    "typed", ["example.org", "www.example.org", "https://www.example.org/team", "https://example.org", "example"]
)
def test_web_links(titles: Names, typed: str) -> None:
    index(person(1, "Ole", email="https://www.example.org/about"), person(2, "Else", email="a@b.com"))
    assert titles(typed) == ["Ole"]


def test_words_may_stand_in_different_fields(titles: Names) -> None:
    index(person(1, "Kari Hansen", city="Oslo", about="likes rye bread"), person(2, "Kari Berg", city="Bergen"))
    assert titles("kari oslo rye") == ["Kari Hansen"]
    assert titles("k osl") == ["Kari Hansen"]


def test_custom_fields_of_any_name_are_found(titles: Names) -> None:
    index(person(1, "Kari", shoe_size_7f="forty-two"))
    assert titles("forty") == ["Kari"]
