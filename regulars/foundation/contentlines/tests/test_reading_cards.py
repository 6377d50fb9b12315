"""Cards of every version, as real programs write them."""

import base64
import io

import pytest

from regulars.foundation.contentlines import BrokenCard, Card, read_cards
from regulars.foundation.contentlines.flattening import flatten_card


def cards_in(text: str | bytes) -> list[Card | BrokenCard]:
    return list(read_cards(io.BytesIO(text.encode() if isinstance(text, str) else text)))


def row_of(*lines: str, version: str = "3.0") -> dict[str, str]:
    (card,) = cards_in("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]))
    assert isinstance(card, Card)
    return flatten_card(card)[0]


def test_quoted_printable_with_a_charset_and_soft_breaks_is_read() -> None:
    row = row_of("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=D8stby;K=", "=E5re;;;", version="2.1")
    assert (row["Family name"], row["Given name"]) == ("Østby", "Kåre")


def test_apple_labels_and_years_left_out_are_understood() -> None:
    row = row_of(
        "item1.TEL:+47 22 00 00 00",
        "item1.X-ABLabel:Cabin",
        "item2.EMAIL:a@example.org",
        "item2.X-ABLabel:_$!<Work>!$_",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
        "item3.X-ABDATE:2010-06-12",
        "item3.X-ABLabel:_$!<Anniversary>!$_",
    )
    assert row == {
        "Phone (Cabin)": "+47 22 00 00 00",
        "E-mail (work)": "a@example.org",
        "Birthday": "--02-29",
        "Anniversary": "2010-06-12",
    }


def test_addresses_keep_their_parts_and_escapes() -> None:
    row = row_of(r"ADR;TYPE=WORK:PB 1;;Storgata 1\, oppg. B\nInngang C;Oslo;;0155;Norway")
    assert row["Address (work): street"] == "Storgata 1, oppg. B\nInngang C"
    assert row["Address (work): postcode"] == "0155"
    assert row["Address (work): post box"] == "PB 1"


def test_several_values_of_a_kind_are_all_kept() -> None:
    row = row_of("TEL;TYPE=CELL:1", "TEL;TYPE=CELL:2", "TEL;TYPE=WORK,FAX:3", "TEL;TYPE=HOME;VALUE=uri:tel:+474")
    assert row == {"Phone (mobile)": "1", "Phone (mobile) 2": "2", "Phone (work fax)": "3", "Phone (home)": "+474"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_encodings_and_line_ends_of_all_kinds_are_read(encoding: str, line_end: str) -> None:
    text = line_end.join(["BEGIN:VCARD", "VERSION:3.0", "FN:Åse Müller", "NOTE:long", "  text", "END:VCARD", ""])
    (card,) = cards_in(text.encode(encoding))
    assert isinstance(card, Card)
    assert flatten_card(card)[0] == {"Full name": "Åse Müller", "Note": "long text"}


@pytest.mark.parametrize(
    "lines",
    [
        ["PHOTO;ENCODING=b;TYPE=JPEG:{start}", " {end}"],
        ["PHOTO;ENCODING=BASE64;JPEG:{start}", "{end}", ""],
        ["PHOTO:data:image/jpeg;base64,{start}", " {end}"],
    ],
)
def test_pictures_of_all_three_versions_are_read(lines: list[str]) -> None:
    data = b"\xff\xd8\xff" + bytes(range(200))
    text = base64.b64encode(data).decode()
    filled = [line.format(start=text[:60], end=text[60:]) for line in lines]
    (card,) = cards_in("\n".join(["BEGIN:VCARD", *filled, "FN:A", "END:VCARD"]))
    assert isinstance(card, Card)
    assert flatten_card(card) == ({"Full name": "A"}, data)


def test_a_card_that_is_cut_off_is_reported_and_the_next_is_read() -> None:
    first, second, third = cards_in("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\n")
    assert isinstance(first, BrokenCard)
    assert first.text == "A"
    assert isinstance(second, Card)
    assert isinstance(third, BrokenCard)
    assert "ends in the middle" in third.reason


def test_lines_that_are_no_properties_are_kept_as_odd() -> None:
    (card,) = cards_in("BEGIN:VCARD\nFN:A\nwhat is this\nEND:VCARD")
    assert isinstance(card, Card)
    assert card.odd_lines == ["what is this"]


def test_a_card_inside_a_card_does_not_end_the_outer_one() -> None:
    (card,) = cards_in("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTITLE:Boss\nEND:VCARD")
    assert isinstance(card, Card)
    assert flatten_card(card)[0] == {"Full name": "A", "Job title": "Boss"}


def test_text_around_cards_is_reported() -> None:
    stray, card = cards_in("Hello\nBEGIN:VCARD\nFN:A\nEND:VCARD\n")
    assert isinstance(stray, BrokenCard)
    assert isinstance(card, Card)


def test_a_comma_of_the_name_itself_is_kept_and_others_part_words() -> None:
    row = row_of("N:O'Neill\\, Jr;Seán;Patrick,Michael;Prof.,Dr.;")
    assert (row["Family name"], row["Additional names"], row["Prefix"]) == (
        "O'Neill, Jr",
        "Patrick Michael",
        "Prof. Dr.",
    )


def test_what_later_standards_add_about_a_person_has_plain_headings() -> None:
    row = row_of("FN:Ada", "HOBBY;LEVEL=high:reading", "EXPERTISE:locks", "BIRTHPLACE:Rome", version="4.0")
    assert {"Hobby": "reading", "Expertise": "locks", "Birthplace": "Rome"}.items() <= row.items()
