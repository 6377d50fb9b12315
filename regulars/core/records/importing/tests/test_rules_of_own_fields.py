"""What added fields ask of who is typed in, they ask of who is brought in: required, unique, and how they begin."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.importing.models import Import, ImportRow
from testing.bringing import Bring
from testing.client import ApiClient

pytestmark = pytest.mark.django_db(transaction=True)


def add_field(alice: ApiClient, label: str, type_: str = "people", kind: str = "text", **more: Any) -> str:
    return str(alice.post("/fields", {"type": type_, "label": label, "kind": kind, **more}).ok(201)["name"])


def refused(imported: Import) -> list[str]:
    rows = ImportRow.objects.filter(imported=imported, outcome="refused").order_by("number")
    return [row.reason for row in rows]


def counts(imported: Import) -> tuple[int, int, int]:
    found = imported.counts
    return found["created"], found["updated"], found["refused"]


def tried(alice: ApiClient, content: str, type_: str = "people") -> dict[str, int]:
    """What the dry run says of a file."""
    file = SimpleUploadedFile("list.csv", content.encode())
    pk = alice.client.post("/api/imports", {"file": file, "type": type_}).json()["id"]
    alice.post(f"/imports/{pk}/check").ok(200)
    run_waiting_jobs()
    return dict(alice.get(f"/imports/{pk}").ok()["counts"])


@pytest.mark.parametrize(("type_", "title"), [("people", "Name"), ("organisations", "Name"), ("tasks", "Task")])
def test_what_is_required_is_asked_for(alice: ApiClient, bring: Bring, type_: str, title: str) -> None:
    add_field(alice, "Guild", type_, required=True)
    content = f"{title},Guild\nAda Quill,Bakers\nEve Finch,\n"
    done = bring(type_, content)
    assert (counts(done), refused(done)) == ((1, 0, 1), ["Fill in “Guild”."])


@pytest.mark.parametrize(("type_", "title"), [("people", "Name"), ("tasks", "Task")])
def test_what_a_field_begins_with_is_given_where_the_file_says_nothing(
    alice: ApiClient, bring: Bring, type_: str, title: str
) -> None:
    name = add_field(alice, "Guild", type_, default="None yet", required=True)
    number = add_field(alice, "Members", type_, kind="number", default="3")
    bring(type_, f"{title},Guild\nAda Quill,Bakers\nEve Finch,\n")
    rows = alice.get(f"/{type_}", columns=f"{name},{number}").ok()["rows"]
    assert sorted((row[name], row[number]) for row in rows) == [("Bakers", "3"), ("None yet", "3")]


@pytest.mark.parametrize(
    ("kind", "one", "same"),
    [("text", "K-17", "k-17"), ("phone", "+47 22 12 34 56", "0047 22123456"), ("number", "12.5", "12.50")],
)
@pytest.mark.parametrize("type_", ["people", "tasks"])
def test_who_has_a_value_that_only_one_may_have_is_known_by_it(
    alice: ApiClient, bring: Bring, type_: str, kind: str, one: str, same: str
) -> None:
    name = add_field(alice, "Number", type_, kind=kind, unique=True)
    title, other = ("name", "Job title") if type_ == "people" else ("title", "Details")
    ada = alice.post(f"/{type_}", {title: "Ada Quill", name: one}).ok(201)["id"]
    heading = "Name" if type_ == "people" else "Task"
    more = ",E-mail\nAda B. Quill,{n},Baker,ada@new.example\n" if type_ == "people" else ",X\nAda Quill,{n},Baker,\n"
    content = f"{heading},Number,{other}" + more.format(n=same)
    assert tried(alice, content, type_)["matched"] == 1
    done = bring(type_, content)
    assert counts(done) == (0, 1, 0)
    assert alice.get(f"/{type_}/count").ok()["value"] == 1
    assert alice.get(f"/{type_}/{ada}").ok()["version"] == 2


def test_somebody_else_with_such_a_value_is_refused(alice: ApiClient, bring: Bring) -> None:
    add_field(alice, "Number", unique=True)
    alice.post("/people", {"name": "Ada Quill", "number": "K-17"}).ok(201)
    alice.post("/people", {"name": "Bo Finch", "email": "bo@x.example"}).ok(201)
    content = "Name,Number,E-mail\nEve Miller,k-17,eve@x.example\nBo Finch,K-17,bo@x.example\nIda Lark,K-18,\n"
    assert tried(alice, content)["refused"] == 2
    done = bring("people", content)
    assert (counts(done), set(refused(done))) == ((1, 0, 2), {"Another of the people has this number already."})


@pytest.mark.parametrize("apart", [0, 600])
def test_two_rows_of_one_file_do_not_share_it(alice: ApiClient, bring: Bring, apart: int) -> None:
    add_field(alice, "Number", unique=True)
    between = "".join(f"Person {n},B-{n},p{n}@x.example\n" for n in range(apart))
    content = f"Name,Number,E-mail\nEve Miller,K-17,eve@x.example\n{between}Ida Lark,k-17,ida@x.example\n"
    assert tried(alice, content)["refused"] == 1
    done = bring("people", content)
    assert counts(done) == (apart + 1, 0, 1)
