"""Rows of people drafted beside the writing of those before, but where they name what those make."""

import pytest

from regulars.commons.directory.importing.tests.conftest import Begin, run
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.importer import Batcher
from regulars.core.records.importing.lifecycle import change_import, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.planning import BATCH, open_plan
from regulars.core.records.models import CustomField

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("heading", "asks"), [("City", False), ("Birthday", False), ("Owner", True)])
def test_only_columns_that_are_looked_up_keep_rows_waiting(
    heading: str, asks: bool, begin: Begin, alice: Viewer
) -> None:
    assert _batcher(begin(f"Name,E-mail,{heading}\nKari Hansen,kari@x.example,\n"), alice).asks_to_draft == asks


def test_a_row_may_name_whom_a_row_of_an_earlier_batch_made(begin: Begin, alice: Viewer) -> None:
    CustomField.objects.create(
        record_type="people", name="godmother", label="Godmother", kind="link", target="people", position=1
    )
    rows = "".join(f"P{number},p{number}@x.example,\n" for number in range(BATCH))
    imported = begin(f"Name,E-mail,Godmother\n{rows}Ola Hansen,ola@x.example,P7\n")
    mapping = [{"column": 2, "target": "custom:godmother"}]
    done = run(start_in_background(change_import(imported, {"mapping": mapping}, by=alice), by=alice))
    assert (done.counts["created"], done.counts["refused"]) == (BATCH + 1, 0)
    assert Party.objects.get(name="Ola Hansen").custom["godmother"] == Party.objects.get(name="P7").pk


def _batcher(imported: Import, by: Viewer) -> Batcher:
    return open_plan(imported, by=by)[1]
