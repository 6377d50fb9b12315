"""The dry run tells whom new rows may be, in the directory and in the file itself; the user decides of each row."""

import pytest

from regulars.commons.directory.doubles.following import follow_changes
from regulars.commons.directory.importing.tests.conftest import run
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer, viewer_of
from regulars.core.privacy.leftovers import forget_in_imports
from regulars.core.privacy.wording import Words
from regulars.core.problems import Invalid
from regulars.core.records.importing.lifecycle import change_import, start_in_background
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.presenting import full_view
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from testing.people import ALL, OWN, hide_field, make_user

pytestmark = pytest.mark.django_db
HEAD = "First name,Last name,E-mail,Phone,Street,City,Birthday,Job title\n"
BOB = "Bob,Miller,bob@home.example,22 33 44 55,,,,Baker\n"


@pytest.fixture
def robert(alice: Viewer) -> Party:
    body = {"given_name": "Robert", "family_name": "Miller", "email": "rm@work.example", "phone": "+47 22 33 44 55"}
    party, _ = create_record(record_type("people"), body, by=alice)
    follow_changes()
    return Party.objects.get(pk=party.pk)


def likes(imported: Import) -> dict[int, tuple[str, int | None, int | None]]:
    """By row: whom it is like, and whether that is a record or a row."""
    rows = imported.rows.filter(like__isnull=False).values_list("number", "like")
    return {number: (like["title"], like["record"], like["row"]) for number, like in rows}


def test_a_row_like_somebody_known_is_told_with_score_and_reasons(tried, robert: Party) -> None:
    imported = tried(HEAD + BOB + "Siv,Berg,siv@home.example,,,,,\n")
    assert (imported.counts["created"], imported.counts["matched"], imported.counts["likely"]) == (2, 0, 1)
    like = imported.rows.get(number=2).like
    assert (like["title"], like["type"], like["record"], like["row"]) == ("Robert Miller", "people", robert.pk, None)
    assert like["score"] >= 80
    assert [r["text"] for r in like["reasons"]] == ["The same name, short or in full", "The same phone"]


def test_a_row_like_one_before_is_told_though_they_are_far_apart(tried, alice: Viewer) -> None:
    others = "".join(f"Somebody,Else{n},else{n}@home.example,,,,,\n" for n in range(1_200))
    first = "Katherine,Lindqvist,,,Storgatan 1,Umeå,1984-02-28,\n"
    imported = tried(HEAD + first + others + "Kathrine,Lindkvist,,,,Umeå,1984-02-28,\n")
    assert likes(imported) == {1203: ("Katherine Lindqvist", None, 2)}


def test_companies_are_known_without_what_kind_they_are(tried, alice: Viewer) -> None:
    create_record(record_type("organisations"), {"name": "Lindqvist Bageri AB"}, by=alice)
    follow_changes()
    imported = tried("Name,City\nLindqvist bageri,\nAnother Firm,\n", type="organisations")
    assert [like[0] for like in likes(imported).values()] == ["Lindqvist Bageri AB"]


def test_unless_the_user_says_otherwise_they_are_new(tried, robert: Party, alice: Viewer) -> None:
    imported = run(start_in_background(tried(HEAD + BOB), by=alice))
    assert (imported.counts["created"], Party.objects.count()) == (1, 2)


@pytest.mark.parametrize(("choice", "counts", "job"), [("fill", (0, 1, 0), "Baker"), ("skip", (0, 0, 1), "")])
def test_the_user_decides_of_each_row(
    tried, robert: Party, alice: Viewer, choice: str, counts: tuple[int, int, int], job: str
) -> None:
    imported = change_import(tried(HEAD + BOB), {"like_choices": {"2": choice}}, by=alice)
    assert full_view(imported, alice)["like_choices"] == {"2": choice}
    imported = run(start_in_background(imported, by=alice))
    assert tuple(imported.counts[name] for name in ("created", "updated", "skipped")) == counts
    robert.refresh_from_db()
    assert (Party.objects.count(), robert.job_title, robert.name) == (1, job, "Robert Miller")
    assert imported.rows.get().reason == "You said so."


@pytest.mark.parametrize("between", [0, 1_200])
def test_two_rows_become_one_where_the_user_says_so(tried, alice: Viewer, between: int) -> None:
    first, last = "Robert,Miller,rm@work.example,22 33 44 55,,,,\n", "Bob,Miller,b@home.example,22334455,,,,Baker\n"
    others = "".join(f"Somebody,Else{n},else{n}@home.example,,,,,\n" for n in range(between))
    imported = tried(HEAD + others + first + others.replace("else", "other").replace("Else", "Other") + last)
    imported = change_import(imported, {"like_choices": {str(2 * between + 3): "fill"}}, by=alice)
    imported = run(start_in_background(imported, by=alice))
    assert (imported.counts["created"], imported.counts["updated"]) == (2 * between + 1, 1)
    found = Party.objects.get(name="Robert Miller")
    assert (found.job_title, found.contact_points.count()) == ("Baker", 3)


def test_who_was_decided_of_is_new_again_where_that_is_taken_back(tried, robert: Party, alice: Viewer) -> None:
    imported = tried(HEAD + BOB)
    for choice in ("overwrite", "new"):
        imported = change_import(imported, {"like_choices": {"2": choice}}, by=alice)
    assert run(start_in_background(imported, by=alice)).counts["created"] == 1


def test_whoever_is_gone_by_then_is_new(tried, robert: Party, alice: Viewer) -> None:
    imported = change_import(tried(HEAD + BOB), {"like_choices": {"2": "fill"}}, by=alice)
    robert.delete()
    assert run(start_in_background(imported, by=alice)).counts["created"] == 1


def test_rows_that_are_like_nobody_cannot_be_decided_of(tried, robert: Party, alice: Viewer) -> None:
    imported = tried(HEAD + BOB + "Siv,Berg,siv@home.example,,,,,\n")
    for row in ("3", "77", "-1", "x", "9" * 40):
        with pytest.raises(Invalid, match="like nobody"):
            change_import(imported, {"like_choices": {row: "fill"}}, by=alice)
    mapping = [{"column": m["column"], "target": m["target"]} for m in imported.mapping]
    change_import(imported, {"like_choices": {"2": "fill"}}, by=alice)
    assert change_import(imported, {"mapping": mapping}, by=alice).like_choices == {}


def test_hidden_people_and_fields_tell_nothing(tried, robert: Party) -> None:
    oda, dora = make_user("Oda", OWN), make_user("Dora", ALL)
    hide_field(dora, "people", "phone")
    for user in (oda, dora):
        assert likes(tried(HEAD + BOB, by=viewer_of(user))) == {}


def test_whoever_is_erased_is_told_of_no_more(tried, robert: Party) -> None:
    imported = tried(HEAD + BOB)
    forget_in_imports([], {"people": [robert.pk]}, Words(["Robert Miller"], "x"))
    assert likes(imported) == {}
    assert imported.rows.get().title == "Bob Miller"
