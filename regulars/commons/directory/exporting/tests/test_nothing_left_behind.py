"""A spreadsheet leaves no file behind, whoever stops reading it and however a process ends."""

import tempfile
from pathlib import Path
from typing import Any

import pytest

from regulars.commons.directory.exporting.tests.test_round_trip import taken_out
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.exporting import spreadsheets
from regulars.core.records.exporting.api import Export, export_response
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let temporary files, and what is worked on, lie where they are seen."""
    found = [tmp_path / "temporary", tmp_path / "data"]
    for place in found:
        place.mkdir()
    settings.DATA = found[1]
    monkeypatch.setattr(tempfile, "tempdir", str(found[0]))
    return found


def left_in(places: list[Path]) -> list[Path]:
    return [path for place in places for path in place.rglob("*") if path.is_file()]


def test_an_answer_that_nobody_reads_to_its_end_has_no_file(alice: Viewer, places: list[Path]) -> None:
    create_record(record_type("people"), {"name": "Ada Berg"}, by=alice)
    answer = export_response(record_type("people"), Export(format="xlsx"), alice)
    # As it is when the power goes now: neither was the answer read, nor has anybody closed it.
    assert left_in(places) == []
    assert b"".join(answer.streaming_content).startswith(b"PK")  # type: ignore[arg-type]  # bytes, not awaited


def test_a_list_that_cannot_be_a_spreadsheet_leaves_none(
    alice: Viewer, places: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    create_record(record_type("people"), {"name": "Ada Berg"}, by=alice)
    monkeypatch.setattr(spreadsheets, "LONGEST_CELL", 3)
    with pytest.raises(Invalid):
        taken_out("people", "xlsx", alice)
    assert left_in(places) == []
