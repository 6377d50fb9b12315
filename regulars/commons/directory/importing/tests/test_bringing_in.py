"""A list becomes people with employers, ways to reach them, days and notes; and is taken back as one step."""

from typing import Any

import pytest

from regulars.commons.directory.party.models import Party
from regulars.commons.directory.relationship.models import Relationship
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.finding import find_records
from regulars.core.records.history.undoing import undo_entry
from regulars.core.records.importing.models import Import
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db
LIST = """Vorname,Nachname,E-Mail,Telefon,Firma,Position,Ort,PLZ,Straße,Geburtstag,Schlagworte,Notizen
Kari,Hansen,kari@fjord.example,900 12 345,Fjord AS,Head of sales,Oslo,0155,Storgata 1,29.02.1984,VIP;Choir,Likes tea
Ola,Nordmann,ola@fjord.example,22 33 44 55,Fjord AS,,Bergen,5003,,13.4.1990,VIP,
王小明,,wang@example.cn,+86 10 1234 5678,,,北京,,,,,
"""


def counts(imported: Import) -> tuple[int, ...]:
    its = imported.counts
    assert its["rows"] == its["created"] + its["updated"] + its["skipped"] + its["refused"]
    return its["created"], its["updated"], its["skipped"], its["refused"]


def test_people_come_in_with_all_that_the_list_says(brought) -> None:
    assert counts(brought(LIST)) == (3, 0, 0, 0)
    kari = Party.objects.get(name="Kari Hansen")
    assert (kari.given_name, kari.email, kari.phone_key, kari.city) == (
        "Kari",
        "kari@fjord.example",
        "+4790012345",
        "Oslo",
    )
    assert (kari.birthday, kari.job_title, kari.employer.name) == ("1984-02-29", "Head of sales", "Fjord AS")
    assert sorted(kari.tag_links.values_list("tag__name", flat=True)) == ["Choir", "VIP"]
    notes = record_type("notes").model.objects.filter(party_id=kari.pk)
    assert [note.text for note in notes] == ["<p>Likes tea</p>"]
    assert Party.objects.filter(kind="organisation").count() == 1
    assert Party.objects.get(name="王小明").family_name == "王"


def test_what_came_in_is_found_by_search(brought, alice: Viewer) -> None:
    brought(LIST)
    assert [hit["title"] for hit in find_records(alice, "90012345", types=None, limit=5)] == ["Kari Hansen"]


def test_the_journal_says_of_each_record_just_what_saving_it_would_have_said(brought) -> None:
    imported = brought(LIST)
    rows = fetch_rows("SELECT record_type, record_id FROM journal_change WHERE entry_id = %s", [imported.entry_id])
    assert {slug for slug, _ in rows} == {"people", "organisations", "relationships", "notes", "tags"}
    from regulars.core.journal.models import Change

    for change in Change.objects.filter(entry_id=imported.entry_id).exclude(record_type="tags"):
        found = record_type(change.record_type)
        stored = take_snapshots(found, found.model.objects.filter(pk=change.record_id))
        assert change.after == stored[change.record_id]


def test_one_undo_leaves_everything_as_it_was(brought, alice: Viewer) -> None:
    imported = brought(LIST)
    done = undo_entry(imported.entry_id, by=alice)
    assert done.conflicts == []
    assert Party.objects.count() == Relationship.objects.count() == 0
    assert fetch_rows("SELECT count(*) FROM records_externalid")[0][0] == 0
    assert fetch_rows("SELECT count(*) FROM activities_note")[0][0] == 0


@pytest.mark.parametrize("on_match", ["skip", "fill", "overwrite"])
def test_the_same_file_twice_changes_nothing(brought, on_match: str) -> None:
    brought(LIST)
    before = list(Party.objects.order_by("id").values_list("id", "version"))
    again = brought(LIST, on_match=on_match)
    assert counts(again) == (0, 0, 3, 0)
    assert list(Party.objects.order_by("id").values_list("id", "version")) == before
    assert Relationship.objects.count() == 2
    assert fetch_rows("SELECT count(*) FROM activities_note")[0][0] == 1


def test_equal_rows_within_one_file_become_one(brought, tried) -> None:
    doubled = LIST + LIST.split("\n", 1)[1]
    assert counts(tried(doubled)) == (3, 0, 3, 0)
    assert counts(brought(doubled)) == (3, 0, 3, 0)
    assert Party.objects.filter(kind="person").count() == 3


def test_the_dry_run_writes_nothing_and_foretells_what_happens(tried, brought) -> None:
    foretold = tried(LIST + "Per,Broken,not-an-address,,,,,,,,,\n")
    assert Party.objects.count() == 0
    assert counts(foretold) == (3, 0, 0, 1)
    refused = foretold.rows.get(outcome="refused")
    assert (refused.number, "not-an-address" in refused.reason) == (5, True)
    assert counts(brought(LIST + "Per,Broken,not-an-address,,,,,,,,,\n")) == (3, 0, 0, 1)
    assert foretold.state == "checked"


def test_memory_of_an_import_is_one_entry_that_stands_on_each_timeline_once(brought) -> None:
    imported = brought(LIST)
    links = fetch_rows(
        "SELECT subject_id, count(*) FROM journal_link WHERE entry_id = %s GROUP BY 1", [imported.entry_id]
    )
    assert len(links) == 4
    assert all(count == 1 for _, count in links)


def test_what_is_kept_beside_the_rows_is_what_refreshing_would_say(brought) -> None:
    from regulars.commons.directory.derived import refresh_parties

    brought(LIST + "Two,Phones,,+47 22 11 22 33;+47 22 11 22 44,Fjord AS,,,,,,,\n")
    before = list(Party.objects.order_by("id").values())
    refresh_parties([row["id"] for row in before])
    assert list(Party.objects.order_by("id").values()) == before


def test_our_own_list_brings_titles_into_another_house(brought: Any) -> None:
    brought("Name,Title,Given name,Family name,Birthday,Regulars id\nDr. Kari Moe,Dr.,Kari,Moe,1980-01-02,\n")
    assert Party.objects.get(name="Dr. Kari Moe").prefix == "Dr."


def test_an_extension_fills_a_gap_of_the_number_that_is_there(brought: Any) -> None:
    brought("Name,Phone\nKari Moe,22 12 34 56\n")
    brought("Name,Phone\nKari Moe,22 12 34 56 ext. 7\n")
    assert Party.objects.get(name="Kari Moe").contact_points.get().value == "22 12 34 56 ext. 7"


def test_a_day_called_name_day_is_the_name_day_that_is_there(brought: Any, alice: Viewer) -> None:
    days = [{"kind": "other", "label": "Name day", "day": "2000-11-25"}]
    create_record(record_type("people"), {"name": "Kari Moe", "children": {"dates": days}}, by=alice)
    for on_match in ("fill", "overwrite"):
        assert brought("Name,Name day\nKari Moe,2000-11-25\n", on_match=on_match).counts["skipped"] == 1
    brought("Name,Name day\nKari Moe,2000-12-24\n", on_match="overwrite")
    assert Party.objects.get(name="Kari Moe").dates.values_list("kind", "day", "month_day").get() == (
        "other",
        "2000-12-24",
        1224,
    )
