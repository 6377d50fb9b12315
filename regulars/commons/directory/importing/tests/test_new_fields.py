"""Columns without a home become fields: the dry run judges their values, and choices are those of the whole file."""

import json

import pytest

from regulars.commons.directory.importing.tests.conftest import Begin, run
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.jobs.models import Job
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.importing.lifecycle import change_import, check_in_background, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.planning import in_batches
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.models import CustomField

pytestmark = pytest.mark.django_db
HEAD = "Name,E-mail,Colour\n"


def with_field(imported: Import, kind: str, by: Viewer) -> Import:
    mapping = [{"column": 2, "target": None, "new_field": {"label": "Colour", "kind": kind}}]
    return change_import(imported, {"mapping": mapping}, by=by)


def test_every_value_of_the_file_becomes_a_choice(begin: Begin, alice: Viewer) -> None:
    words = ["red", "Blue", "RED ", "красный", "зелёный"] * 80 + ["last"]
    rows = "".join(f"P{i},p{i}@x.example,{word}\n" for i, word in enumerate(words))
    imported = with_field(begin(HEAD + rows), "choice", alice)
    tried = run(check_in_background(imported, by=alice)).counts
    done = run(start_in_background(imported, by=alice)).counts
    assert (tried, done["created"], done["refused"]) == (done, 401, 0)
    made = CustomField.objects.get().choices
    assert [one["label"] for one in made] == ["red", "Blue", "красный", "зелёный", "last"]
    assert len({one["value"] for one in made}) == 5


def test_crowns_are_those_of_where_somebody_lives_or_else_of_our_country(begin: Begin, alice: Viewer) -> None:
    rows = "Name,Country,Mobile,Balance\nA,Sverige,,99 kr\nB,,+45 20 12 34 56,50 kr\nC,,,10 kr\nD,,,5\n"
    imported = begin(rows)
    mapping = [{"column": 3, "target": None, "new_field": {"label": "Balance", "kind": "money"}}]
    changed = change_import(imported, {"mapping": mapping}, by=alice)
    assert run(start_in_background(changed, by=alice)).counts["created"] == 4
    found = {party.name: str(party.custom) for party in Party.objects.all()}
    assert [code in found[name] for name, code in (("A", "SEK"), ("B", "DKK"), ("C", "NOK"))] == [True] * 3, found


def test_several_choices_stand_in_one_cell(begin: Begin, alice: Viewer) -> None:
    imported = with_field(begin(HEAD + "A,a@x.example,red; blue\nB,b@x.example,green\n"), "choices", alice)
    assert run(start_in_background(imported, by=alice)).counts["created"] == 2
    assert [one["label"] for one in CustomField.objects.get().choices] == ["red", "blue", "green"]


def test_the_dry_run_refuses_what_does_not_fit_the_new_field(begin: Begin, alice: Viewer) -> None:
    imported = with_field(begin(HEAD + "A,a@x.example,12\nB,b@x.example,many\n"), "number", alice)
    tried = run(check_in_background(imported, by=alice))
    assert (tried.counts["created"], tried.counts["refused"]) == (1, 1)
    assert "many" in tried.rows.get(outcome="refused").reason
    assert not CustomField.objects.exists()
    assert run(start_in_background(imported, by=alice)).counts == tried.counts


def test_a_column_of_texts_is_not_made_into_choices(begin: Begin, alice: Viewer) -> None:
    rows = "".join(f"P{i},p{i}@x.example,word {i}\n" for i in range(310))
    check_in_background(with_field(begin(HEAD + rows), "choice", alice), by=alice)
    run_waiting_jobs()
    job = Job.objects.get(kind="imports.check")
    assert job.state == "failed"
    assert "Colour" in job.error
    assert "text field" in job.error


def test_batches_are_shorter_where_rows_are_long() -> None:
    long = [SourceRow(n, ["x" * 900_000]) for n in range(7)]
    assert [len(batch) for batch in in_batches(long)] == [3, 3, 1]
    short = [SourceRow(n, [json.dumps(n)]) for n in range(2_500)]
    assert [len(batch) for batch in in_batches(short)] == [1_000, 1_000, 500]
