"""Whom a row means, why, and what then happens to it."""

import pytest

from regulars.commons.directory.importing.tests.conftest import run
from regulars.commons.directory.party.models import Party
from regulars.commons.directory.relationship.models import Relationship
from regulars.core.access.viewer import Viewer
from regulars.core.records.importing.lifecycle import change_import, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.merging.joining import MergeRequest, merge_records
from regulars.core.records.merging.separating import SeparationRequest, separate_records
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db
HEAD = "First name,Last name,E-mail,Phone,Company,Job title,City\n"


@pytest.fixture
def kari(alice: Viewer) -> Party:
    firm, _ = create_record(record_type("organisations"), {"name": "Fjord AS"}, by=alice)
    body = {"given_name": "Kari", "family_name": "Hansen", "email": "kari@fjord.example", "phone": "900 12 345",
            "employer": firm.pk, "job_title": "Buyer"}  # fmt: skip
    party, _ = create_record(record_type("people"), body, by=alice)
    return Party.objects.get(pk=party.pk)


def reason(imported: Import) -> str:
    row = imported.rows.exclude(match_title="").first()
    return row.reason if row else ""


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Kari,Hansen,KARI@Fjord.example,,,,", "The same e-mail address"),
        ("Kari,Hansen,,+47 90 01 23 45,,,", "The same phone number"),
        ("K.,Hansen,,90012345,,,", "The same phone number"),
        ('Kari,Hansen,,"900 12 345, ext. 7",,,', "The same phone number"),
        ("Kari,Hansen,kari@other.example,,fjord as,,", "The same name and employer"),
        ("Kari,Hansen,,,,,", "The same name, and nothing else"),
        ("Kari,Moe,kari@fjord.example,,,,", "The same e-mail address"),
    ],
)
def test_a_row_is_taken_for_somebody_known_and_says_why(tried, kari: Party, row: str, why: str) -> None:
    imported = tried(HEAD + row + "\n")
    assert imported.counts["matched"] == 1
    assert why in reason(imported)
    assert imported.rows.get().record_id == kari.pk


def test_an_id_that_was_merged_away_means_what_it_became_part_of(tried, brought, kari: Party, alice: Viewer) -> None:
    other, _ = create_record(record_type("people"), {"name": "K. Hansen", "city": "Oslo"}, by=alice)
    file = f"Regulars id,Name,Language\n{other.pk},K. Hansen,de\n"
    entry = merge_records(record_type("people"), kari.pk, MergeRequest(other.pk), by=alice)
    assert (tried(file).rows.get().record_id, reason(tried(file))) == (kari.pk, f"The same id {other.pk} in Regulars.")
    assert brought(file).counts["updated"] == 1
    assert Party.objects.get(pk=kari.pk).language == "de"
    separate_records(entry, SeparationRequest(), by=alice)
    assert tried(file).rows.get().record_id == other.pk


@pytest.mark.parametrize(
    "row",
    [
        "Ola,Nordmann,kari@fjord.example,,,,",  # an address that an office shares
        "Ola,Hansen,,90012345,,,",  # a phone that a family shares
        "Kari,Hansen,kari@gmail.example,,,,",  # a namesake
        "Kari,Hansen,,,Another AS,,",
    ],
)
def test_others_who_share_something_are_new(tried, kari: Party, row: str) -> None:
    assert tried(HEAD + row + "\n").counts["created"] == 1


def test_filling_gaps_adds_what_is_missing_and_changes_nothing_else(brought, kari: Party) -> None:
    imported = brought(HEAD + "Kari,Hansen,kari@fjord.example,22 33 44 55,Other AS,Boss,Oslo\n", on_match="fill")
    assert imported.counts["updated"] == 1
    now = Party.objects.get(pk=kari.pk)
    assert (now.job_title, now.employer.name, now.city, now.phone) == ("Buyer", "Fjord AS", "Oslo", "900 12 345")
    assert sorted(now.contact_points.values_list("key", flat=True)) == [
        "+4722334455",
        "+4790012345",
        "kari@fjord.example",
    ]
    assert now.version == kari.version + 1


def test_overwriting_replaces_and_ends_the_old_employment(brought, kari: Party) -> None:
    brought(HEAD + "Kari,Hansen,kari@fjord.example,22 33 44 55,Other AS,Boss,Oslo\n", on_match="overwrite")
    now = Party.objects.get(pk=kari.pk)
    assert (now.job_title, now.employer.name) == ("Boss", "Other AS")
    ended = Relationship.objects.get(target__name="Fjord AS")
    assert ended.until is not None


def test_skipping_leaves_her_as_she_is(brought, kari: Party) -> None:
    imported = brought(HEAD + "Kari,Hansen,kari@fjord.example,22 33 44 55,Other AS,Boss,Oslo\n", on_match="skip")
    assert imported.counts["skipped"] == 1
    assert Party.objects.get(pk=kari.pk).version == kari.version


def test_each_match_can_be_decided_by_itself(begin, alice: Viewer, kari: Party) -> None:
    create_record(record_type("people"), {"name": "Ola Nordmann", "email": "ola@x.example"}, by=alice)
    rows = "Kari,Hansen,kari@fjord.example,,,Boss,\nOla,Nordmann,ola@x.example,,,Boss,\n"
    imported = begin(HEAD + rows)
    change_import(imported, {"on_match": "skip", "match_choices": {"2": "overwrite"}}, by=alice)
    run(start_in_background(imported, by=alice))
    assert list(Party.objects.filter(kind="person").order_by("name").values_list("job_title", flat=True)) == [
        "Boss",
        "",
    ]


def test_a_row_updated_is_taken_back_by_undo(brought, alice: Viewer, kari: Party) -> None:
    from regulars.core.records.history.undoing import undo_entry
    from regulars.core.records.snapshots import take_snapshots

    people = record_type("people")
    before = take_snapshots(people, [kari])
    imported = brought(HEAD + "Kari,Hansen,kari@fjord.example,22 33 44 55,Other AS,Boss,Oslo\n", on_match="overwrite")
    assert undo_entry(imported.entry_id, by=alice).conflicts == []
    now = Party.objects.get(pk=kari.pk)
    assert take_snapshots(people, [now]) == before
    assert now.employer.name == "Fjord AS"
    assert not Party.objects.filter(name="Other AS").exists()


def test_ids_of_a_known_program_match_whatever_else_changed(brought) -> None:
    head = "Record ID,First Name,Last Name,Email,Contact owner,Lead Status,Lifecycle Stage,Associated Company\n"
    brought(head + "17,Kari,Hansen,kari@a.example,,,customer,Fjord AS\n", name="hubspot.csv")
    again = brought(
        head + "17,Karianne,Moe,new@b.example,,,customer,Fjord AS\n", name="hubspot.csv", on_match="overwrite"
    )
    assert again.counts["updated"] == 1
    assert Party.objects.get(kind="person").given_name == "Karianne"


def test_equal_ids_of_unknown_lists_do_not_join_strangers(brought) -> None:
    brought("ID,Name,E-mail\n17,Kari Hansen,kari@a.example\n")
    again = brought("ID,Name,E-mail\n17,Li Wei,li@b.example\n")
    assert again.counts["created"] == 1


FAMILY = "First name,Last name,Phone,E-mail\n"


@pytest.mark.parametrize("mailbox", ["family@x.example", "hansen@x.example"])
def test_two_of_a_family_with_one_mailbox_are_two_people(tried, brought, mailbox: str) -> None:
    rows = FAMILY + f"Kari,Hansen,22334455,{mailbox}\nOla,Hansen,22334455,{mailbox}\n"
    assert tried(rows).counts["created"] == brought(rows).counts["created"] == 2
    assert brought(rows).counts["skipped"] == 2


def test_one_mailbox_called_after_one_of_two_names_is_one_person(tried, brought) -> None:
    rows = FAMILY + "Robert,Smith,,bob@x.example\nBob,Smith,22334455,bob@x.example\n"
    assert tried(rows).counts["created"] == brought(rows).counts["created"] == 1


def test_tasks_of_one_title_are_told_apart_by_all_they_say(brought) -> None:
    first, second = (
        "\n".join(["Title,Due,Details", *(f"Follow up,2027-{month:02d}-{day:02d},Part {day}" for day in range(1, 8))])
        for month in (1, 2)
    )
    assert brought(first, type="tasks", on_match="skip").counts["created"] == 7
    assert brought(second, type="tasks", on_match="skip").counts["created"] == 7
    again = brought(first.replace("Part 7", "Part 8"), type="tasks", on_match="overwrite")
    assert [again.counts[name] for name in ("created", "updated", "skipped")] == [1, 0, 6]


def test_the_same_notes_twice_are_there_once(brought) -> None:
    brought("First name,Last name\nAda,Berg\nBo,Dahl\n")
    notes = "About,Note\nAda Berg,Called\nBo Dahl,Called\nAda Berg,Likes tea &amp; <b>boats</b>\n"
    assert brought(notes, type="notes").counts["created"] == 3
    assert brought(notes, type="notes").counts["skipped"] == 3
