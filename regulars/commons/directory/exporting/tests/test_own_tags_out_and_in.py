"""Tags of added fields go out in one cell and come back without change, whatever signs the words hold."""

import csv
import io
from typing import Any

import pytest

from regulars.commons.directory.exporting.tests.test_round_trip import everything, taken_out
from regulars.commons.directory.importing.tests.conftest import run
from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.records.custom.definitions import define_field
from regulars.core.records.history.undoing import undo_entry
from regulars.core.records.importing.lifecycle import change_import, check_in_background, start_in_background
from regulars.core.records.models import CustomField, FieldTag, Tag
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.creating import create_record

pytestmark = pytest.mark.django_db
STRANGE = ["Food, drink", "a;b", '"quoted" word', "=1+1", "two\nlines", "|", "emoji 🍷", "赤ワイン"]


def with_field(slug: str, alice: Viewer) -> Viewer:
    define_field({"type": slug, "label": "Likes", "kind": "tags"}, by=alice)
    return viewer_of(User.objects.get())


def likes_of(slug: str) -> dict[str, list[str]]:
    kind = record_type(slug)
    rows = kind.model._default_manager.filter(**kind.where)
    snapshots = take_snapshots(kind, rows)
    return {getattr(row, kind.title_field): snapshots[row.pk].get("many.likes", []) for row in rows}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("on_match", ["fill", "overwrite"])
def test_back_in_they_change_nothing(brought: Any, alice: Viewer, kind: str, on_match: str) -> None:
    alice = with_field("people", alice)
    for word in STRANGE:
        body = {"name": f"Only {word}", "likes": [word], "tags": [word]}
        create_record(record_type("people"), body, by=alice)
    create_record(record_type("people"), {"name": "All", "likes": STRANGE, "tags": STRANGE}, by=alice)
    before, tags = everything(), Tag.objects.count()
    imported = brought(taken_out("people", kind, alice), name=f"people.{kind}", on_match=on_match)
    assert (everything(), Tag.objects.count()) == (before, tags)
    assert imported.counts["skipped"] == len(STRANGE) + 1, imported.counts


def test_they_stand_in_one_cell(alice: Viewer) -> None:
    alice = with_field("people", alice)
    create_record(record_type("people"), {"name": "Ada", "likes": ["Wine", "Food, drink"]}, by=alice)
    text = taken_out("people", "csv", alice).decode("utf-8-sig")
    assert [row["Likes"] for row in csv.DictReader(io.StringIO(text))] == ['"Food, drink"; Wine']


@pytest.mark.parametrize(("slug", "head"), [("people", "Name"), ("tasks", "Task")])
def test_a_column_is_brought_into_it_and_taken_back(brought: Any, alice: Viewer, slug: str, head: str) -> None:
    alice = with_field(slug, alice)
    file = f'{head},Likes\nAda,Wine; Tea\nBo,"wine, Rum"\nCy,\n'
    imported = brought(file, type=slug, by=alice)
    assert likes_of(slug) == {"Ada": ["Tea", "Wine"], "Bo": ["Rum", "Wine"], "Cy": []}
    assert undo_entry(imported.entry_id, by=alice).conflicts == []
    assert (likes_of(slug), FieldTag.objects.count(), Tag.objects.count()) == ({}, 0, 0)


def test_a_match_is_filled_where_it_has_none_or_overwritten(brought: Any, alice: Viewer) -> None:
    alice = with_field("people", alice)
    for name, likes in {"ada": ["Wine"], "bo": []}.items():
        body = {"name": name, "email": f"{name}@x.example", "likes": likes}
        create_record(record_type("people"), body, by=alice)
    file = "Name,E-mail,Likes\nada,ada@x.example,Tea\nbo,bo@x.example,Tea\n"
    brought(file, by=alice)
    assert likes_of("people") == {"ada": ["Wine"], "bo": ["Tea"]}
    entry = brought(file, by=alice, on_match="overwrite").entry_id
    assert likes_of("people") == {"ada": ["Tea"], "bo": ["Tea"]}
    undo_entry(entry, by=alice)
    assert likes_of("people") == {"ada": ["Wine"], "bo": ["Tea"]}


def test_a_column_without_a_home_becomes_one(begin: Any, alice: Viewer) -> None:
    imported = begin("Name,E-mail,Taste\nAda,ada@x.example,Wine; Tea\nBo,bo@x.example,wine\n")
    mapping = [{"column": 2, "target": None, "new_field": {"label": "Taste", "kind": "tags"}}]
    imported = change_import(imported, {"mapping": mapping}, by=alice)
    tried = run(check_in_background(imported, by=alice)).counts
    assert not FieldTag.objects.exists()
    done = run(start_in_background(imported, by=alice))
    assert (tried, done.counts["created"]) == (done.counts, 2)
    assert FieldTag.objects.count() == 3
    assert undo_entry(done.entry_id, by=viewer_of(User.objects.get())).conflicts == []
    assert not CustomField.objects.exists()
    assert not Tag.objects.exists()
