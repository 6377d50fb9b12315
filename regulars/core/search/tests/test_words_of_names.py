"""Names are found by the beginnings of their words, in any order, spelling and script."""

import pytest

from regulars.core.search.tests.conftest import Names, index, person


@pytest.mark.parametrize(
    "typed", ["k", "ka", "kar", "kari", "h", "hans", "kari h", "h k", "hansen kari", "KARI HANSEN", " kari "]
)
def test_words_are_found_by_their_beginnings_in_any_order(titles: Names, typed: str) -> None:
    index(person(1, "Kari Hansen"), person(2, "Ole Berg"))
    assert titles(typed) == ["Kari Hansen"]


@pytest.mark.parametrize("typed", ["k a h", "h k a", "kari hansen", "hansen anne", "anne h", "anne kari"])
def test_three_words_in_any_order(titles: Names, typed: str) -> None:
    index(person(1, "Kari Anne Hansen"), person(2, "Ole Berg"))
    assert titles(typed) == ["Kari Anne Hansen"]


def test_all_words_are_needed(titles: Names) -> None:
    index(person(1, "Kari Hansen"), person(2, "Ole Berg"))
    assert titles("kari berg") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Bjørn Ødegård", "bjorn odegard"),
        ("Bjørn Ødegård", "BJØRN"),
        ("Bjørn Ødegård", "bjoern oedegaard"),
        ("Jürgen Weiß", "jurgen weiss"),
        ("Jürgen Weiß", "juergen"),
        ("Mueller", "Müller"),
        ("İbrahim Işık", "ibrahim isik"),
        ("Ibrahim", "İbrahim"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Zoë Brontë", "zoe bronte"),
        ("Nguyễn Thị Hương", "nguyen huong"),
        ("O'Brien", "obrien"),
        ("O’Brien", "o'brien"),
        ("O'Brien", "o brien"),
        ("OBrien", "o'brien"),
        ("O'Brien", "brien"),
        ("Anne-Marie Berg", "annemarie"),
        ("Anne-Marie Berg", "anne marie"),
        ("Anne-Marie Berg", "marie"),
        ("Anne Marie Berg", "anne-marie"),
        ("Annemarie Berg", "anne-marie"),
        ("田中太郎", "田中"),
        ("田中太郎", "田"),
        ("田中太郎", "太郎"),
        ("田中太郎", "郎"),
        ("田中 太郎", "田中太郎"),
        ("田中太郎", "太郎 田中"),
        ("田中さくら", "さくら田中"),
        ("南ゆき", "ゆき南"),
        ("南ゆき", "南ゆき"),
        ("佐々木エリー", "エリー佐々木"),
        ("王小明", "小明"),
        ("ヤマダ タロウ", "ヤマダ"),
        ("김철수", "철수"),
        ("김철수", "김"),
        ("Иван Петров", "петр ив"),
        ("Фёдор Йовович", "федор"),
        ("Γιώργος Παπαδόπουλος", "γιωργος παπ"),
        ("محمد أحمد", "احمد"),
        ("سَعِيد", "سعيد"),
        ("สมชาย ใจดี", "สมชาย"),
        ("สมชาย ใจดี", "ชาย"),
        ("अमित शर्मा", "शर्मा"),
        ("🍕 Pizza", "🍕"),
        ("Ke$ha & Co.", "co"),
        ("Müller", "Müller"),
    ],
)
def test_accents_and_scripts(titles: Names, name: str, typed: str) -> None:
    index(person(1, name), person(2, "Somebody Else"))
    assert titles(typed) == [name]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Johnson", "Jonson"),
        ("Johnson", "Johsnon"),
        ("Johnson", "Johnsoon"),
        ("Kari Johnson", "kari jhonson"),
        ("Kari Johnson", "kaari johnson"),
        ("Katharina", "Kathrina"),
        ("Christopher", "cristoph"),
        ("Иванов", "Иваноф"),
        ("Παπαδόπουλος", "παπαδοπυλος"),
        ("محمد الفاتح", "الفاتج"),
        ("فاطمة الزهراء", "زهراء"),
        ("فاطمة زهراء", "الزهراء"),
        ("محمد الأمين", "الامين"),
        ("محمد الأمين", "امين محمد"),
        ("محمد الامين", "أمين"),
        ("فاطمة احمد", "أحمد فاطمه"),
        ("أحمد الأمين", "احمد الامين"),
        ("علي مصطفى", "على"),
        ("अनुराधा श्रीवास्तव", "अनुराघा"),
        ("अनुराधा श्रीवास्तव", "श्रीवस्तव"),
        ("தமிழ் செல்வன்", "செல்வண்"),
        ("Աննա Պետրոսյան", "Պետրոսյամ"),
        ("ნინო ბერიძე", "ბერიზე"),
    ],
)
def test_one_typing_error_is_forgiven(titles: Names, name: str, typed: str) -> None:
    index(person(1, name), person(2, "Somebody Else"))
    assert titles(typed) == [name]


def test_exact_spelling_comes_before_near_spelling(titles: Names) -> None:
    index(person(1, "Johnson"), person(2, "Jonson"))
    assert titles("jonson") == ["Jonson", "Johnson"]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "!!!",
        "'",
        "-",
        '"',
        "*",
        "a'",
        "%",
        "_",
        "\x00",
        "\ud800",
        "AND",
        "NOT (",
        "a" * 5000,
        "'; --",
        "n:*",
    ],
)
def test_anything_may_be_typed(titles: Names, typed: str) -> None:
    index(person(1, "Zed"))
    assert titles(typed) == []


def test_a_name_of_ten_thousand_characters(titles: Names) -> None:
    index(person(1, "Very " * 2000), person(2, "x" * 10_000))
    assert len(titles("very")) == 1
    assert len(titles("xxxxx")) == 1
