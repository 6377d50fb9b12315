"""Names of any culture, taken apart and put together."""

import pytest
from faker import Faker

from regulars.foundation.person_names import PersonName, _parse_western, _split_western, compose_name, split_name


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Kari Hansen", PersonName(given="Kari", family="Hansen")),
        ("Hansen, Kari", PersonName(given="Kari", family="Hansen")),
        ("Dr. Jan van der Berg", PersonName(prefix="Dr.", given="Jan", family="van der Berg")),
        ("王小明", PersonName(family="王", given="小明")),
        ("欧阳修", PersonName(family="欧阳", given="修")),
        ("山田太郎", PersonName(family="山田", given="太郎")),
        ("山田 太郎", PersonName(family="山田", given="太郎")),
        ("김철수", PersonName(family="김", given="철수")),
        ("マリア・ロッシ", PersonName(given="マリア", family="ロッシ")),
        ("Cher", PersonName(given="Cher")),
        ("", PersonName()),
    ],
)
def test_a_full_name_is_taken_apart(full: str, parts: PersonName) -> None:
    assert split_name(full) == parts


@pytest.mark.parametrize("full", ["Kari Hansen", "Dr. Jan van der Berg", "王小明", "김철수", "Анна Иванова", "Cher"])
def test_the_parts_make_the_same_name_again(full: str) -> None:
    assert compose_name(split_name(full)) == full


@pytest.mark.parametrize("full", ["x" * 10_000, "😀 🎉", ",", "\u202eevil", "(", "a , , b"])
def test_strange_names_lose_nothing_and_do_no_harm(full: str) -> None:
    assert compose_name(split_name(full))


def test_an_empty_name_stays_empty() -> None:
    assert compose_name(PersonName()) == ""


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "fr_FR", "nl_NL", "no_NO", "ru_RU", "el_GR", "es_ES", "hu_HU"])
def test_names_that_need_no_parsing_are_taken_apart_as_the_parser_would(locale: str) -> None:
    faker = Faker(locale)
    faker.seed_instance(1)
    for _ in range(60):
        full = faker.name()
        assert _split_western(full) == _parse_western(full), full


def test_a_long_line_of_letters_costs_no_time() -> None:
    assert split_name("a" * 190 + "! b").given.startswith("aaa")
