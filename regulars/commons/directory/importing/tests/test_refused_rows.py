"""The refused rows go home as a file that a spreadsheet opens, that runs nothing there, and that comes in again."""

import csv
import io

import pytest

from regulars.commons.directory.importing.tests.conftest import Begin, run
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.lifecycle import change_import, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.refused import refused_csv

pytestmark = pytest.mark.django_db


def home(imported: Import) -> str:
    return "".join(refused_csv(imported))


def cells(imported: Import) -> list[list[str]]:
    return list(csv.reader(io.StringIO(home(imported).removeprefix("\ufeff"))))


def test_a_spreadsheet_takes_the_refused_rows_for_utf_8(brought: Begin) -> None:
    text = home(brought("Name,E-mail\nÅse Müller,åse@@x\n"))
    assert text.startswith("\ufeffRow,Reason,Name,E-mail")
    assert text.count("\ufeff") == 1
    assert "Åse Müller" in text


def test_neither_headings_nor_reasons_nor_cells_are_formulas(begin: Begin, alice: Viewer) -> None:
    imported = begin("Name,=1+1\n@SUM(A1),group\n")
    change_import(imported, {"mapping": [{"column": 1, "target": "kind"}]}, by=alice)
    run(start_in_background(imported, by=alice))
    rows = cells(imported)
    assert rows[1][1].startswith("'=1+1: This is a group"), rows
    assert (rows[0][3], rows[1][2]) == ("'=1+1", "'@SUM(A1)")


def test_mended_in_a_spreadsheet_they_come_in_as_if_they_had_been_right(brought: Begin, begin: Begin) -> None:
    first = brought(
        "Name,E-mail,Phone,Note\nKari Li,kari@@x,+47 22 33 44 55,=1+1 is two\nOla Moe,o@@x,'+47 90 11,'quoted\n"
    )
    assert first.counts["refused"] == 2
    mended = home(first).replace("kari@@x", "kari@x.example").replace("o@@x", "o@x.example")
    again = begin(mended)
    assert [c["name"] for c in again.columns][:2] == ["Row", "Reason"]
    targets = {m["column"]: m["target"] for m in again.mapping}
    assert [targets[0], targets[1]] == [None, None]
    assert [targets[2], targets[3], targets[4], targets[5]] == ["name", "emails", "phones", "note"]
    done = brought(mended)
    assert done.counts["created"] == 2, done.counts
    assert sorted(Party.objects.values_list("name", "phone")) == [
        ("Kari Li", "+47 22 33 44 55"), ("Ola Moe", "+47 90 11"),
    ]  # fmt: skip


def test_the_mapping_and_the_known_program_are_found_again(begin: Begin, brought: Begin) -> None:
    google = "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Labels\nKari,Li,* Work,kari@@x,* myContacts\n"
    first = begin(google)
    assert first.layout
    refused = brought(google)
    assert refused.counts["refused"] == 1
    again = begin(home(refused))
    assert again.layout == first.layout
    assert {m["target"] for m in again.mapping if m["target"]} == {m["target"] for m in first.mapping if m["target"]}
