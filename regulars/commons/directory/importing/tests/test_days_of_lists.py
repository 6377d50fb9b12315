"""Days as lists hold them: without a year, as a spreadsheet's number, of a year alone, or of two meanings."""

from typing import Any

import pytest

from regulars.commons.directory.importing.cells import read_day, said
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.lifecycle import change_import

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6-May", "--05-06"), ("12 août", "--08-12"), ("May 6", "--05-06"), ("6月7日", "--06-07"),
        ("25569", "1970-01-01"),
        ("12000", "1932-11-07"), ("3/4/33", "1933-04-03"), ("3/4/2033", "2033-04-03"),
    ],
)  # fmt: skip
def test_a_day_is_read(text: str, day: str) -> None:
    assert read_day(text, "dmy") == day


@pytest.mark.parametrize("text", ["May-15", "May 1970", "Summer", "123456"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_day(text, "dmy")


@pytest.mark.parametrize("text", ["00.00.0000", "0000-00-00", "0/0/00", "k.A.", "0-0-0000"])
def test_a_day_of_zeros_says_nothing(text: str) -> None:
    assert said(text) == ""


def test_a_year_alone_is_worth_knowing_and_refuses_nobody(brought: Any) -> None:
    card = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Alt\nBDAY:{}\nTEL:0211 123456\nEND:VCARD\n"
    brought(card.format("1950"), name="list.vcf")
    ada = Party.objects.get(name="Ada Alt")
    assert (ada.birthday, list(ada.facts.values_list("text", flat=True))) == ("", ["Birthday: 1950"])


def test_days_of_two_meanings_are_named_and_read_as_told(begin: Any, brought: Any) -> None:
    content = "Name;Geburtstag\nAda Alt;01/02/2004\n"
    imported = begin(content)
    assert imported.reading["date_order"] == "dmy"
    assert "01/02/2004" in imported.notes[0]
    assert begin("Name;Phone;Born\nAl Bo;(617) 555-0123;01/02/2004\n").reading["date_order"] == "mdy"
    assert begin("Name;Geburtstag\nAda Alt;1.2.2004\n").notes == []


def test_days_of_two_programs_in_one_list_are_each_read_as_they_are_meant(begin: Any, brought: Any) -> None:
    content = "Name,Birthday,Anniversary\nAda Alt,03/14/1960,1.2.1990\nBo Berg,04/05/1970,13.4.1999\n"
    notes = begin(content).notes
    assert len(notes) == 1
    assert "“.”" in notes[0]
    brought(content)
    days = {p.name: sorted(p.dates.values_list("day", flat=True)) for p in Party.objects.all()}
    assert days == {"Ada Alt": ["1960-03-14", "1990-02-01"], "Bo Berg": ["1970-04-05", "1999-04-13"]}


def test_an_order_that_was_chosen_is_that_of_all_days(begin: Any, alice: Viewer) -> None:
    imported = begin("Name,Birthday,Anniversary\nAda Alt,03/14/1960,1.2.1990\n")
    assert imported.reading["other_orders"] == {".": "dmy"}
    changed = change_import(imported, {"reading": {"date_order": "mdy"}}, by=alice)
    assert (changed.reading["date_order"], changed.reading["other_orders"], changed.notes) == ("mdy", None, [])


def test_a_line_that_names_the_separator_is_no_row_above_the_headings(begin: Any) -> None:
    assert begin("sep=;\nName;Ort\nAda Alt;Ulm\n").notes == []
