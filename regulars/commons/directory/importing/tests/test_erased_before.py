"""Somebody who was erased does not come back with the next list unnoticed."""

import pytest

from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.privacy.erasing import erase_subject
from regulars.core.records.importing.models import ImportRow
from regulars.core.records.importing.sources import sources_folder
from regulars.core.records.registry import record_type

pytestmark = pytest.mark.django_db
LIST = "Name,E-mail,Phone\nKari Hansen,kari@fjord.example,900 12 345\nOla Nordmann,ola@fjord.example,\n"


def test_her_row_is_refused_and_says_why(brought, alice: Viewer, django_capture_on_commit_callbacks) -> None:
    first = brought(LIST)
    kept = sources_folder() / first.path
    assert kept.exists()
    with django_capture_on_commit_callbacks(execute=True):
        erase_subject(record_type("people"), Party.objects.get(name="Kari Hansen").pk, by=alice)
    assert not kept.exists()
    assert "Kari" not in str(list(ImportRow.objects.values()))
    again = brought(LIST)
    assert (again.counts["refused"], again.counts["created"]) == (1, 0)
    assert "was erased on" in ImportRow.objects.get(imported=again, outcome="refused").reason
    by_phone = brought("Name,Phone\nK. Hansen,+47 900 12 345\n")
    assert by_phone.counts["refused"] == 1


def test_whoever_was_added_by_hand_again_is_met_as_usual(brought, alice: Viewer) -> None:
    brought(LIST)
    erase_subject(record_type("people"), Party.objects.get(name="Kari Hansen").pk, by=alice)
    from regulars.core.records.writing.creating import create_record

    create_record(record_type("people"), {"name": "Kari Hansen", "email": "kari@fjord.example"}, by=alice)
    again = brought("Name,E-mail\nKari Hansen,kari@fjord.example\n")
    assert again.counts["refused"] == 0
