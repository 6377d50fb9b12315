"""An undo reaches as far as its user's rights do now: no record that she lost, no field that she may not write."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regulars.core.access.models import User
from regulars.core.access.viewer import raise_epoch
from testing.client import ApiClient
from testing.people import People, hide_field

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ada(charlie: ApiClient) -> int:
    return int(charlie.post("/people", {"name": "Ada", "job_title": "Cook", "city": "Oslo"}).ok(201)["id"])


def changed(api: ApiClient, pk: int, **values: object) -> int:
    version = api.get(f"/people/{pk}").ok()["version"]
    return api.patch(f"/people/{pk}", {"version": version, **values}).entry or 0


def value_of(alice: ApiClient, pk: int, name: str) -> object:
    return alice.get(f"/people/{pk}").ok()[name]


@pytest.mark.parametrize("right", ["hidden", "read"])
def test_a_field_that_she_may_not_write_any_more_stays(
    right: str, people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    entry = changed(charlie, ada, job_title="Baker", city="Bergen")
    hide_field(people.charlie, "people", "job_title", right)
    for dry_run in (True, False):
        report = charlie.post(f"/entries/{entry}/undo", {"dry_run": dry_run}).ok()
        assert report["undone"] == 1
        assert [one["field"] for one in report["conflicts"]] == ([] if right == "hidden" else ["job_title"])
    assert (value_of(alice, ada, "job_title"), value_of(alice, ada, "city")) == ("Baker", "Oslo")


def test_fields_of_tags_and_rows_stay_too(people: People, alice: ApiClient, charlie: ApiClient, ada: int) -> None:
    email = [{"kind": "email", "value": "ada@mill.example"}]
    alice.post("/tags", {"name": "Gold"}).ok(201)
    entry = changed(charlie, ada, tags=["Gold"], children={"contact_points": email}, city="Bergen")
    for name in ("tags", "email"):
        hide_field(people.charlie, "people", name)
    assert charlie.post(f"/entries/{entry}/undo").ok()["undone"] == 1
    now = alice.get(f"/people/{ada}").ok()
    assert (now["email"], now["tags"], now["city"]) == ("ada@mill.example", ["Gold"], "Oslo")


@pytest.mark.parametrize("dry_run", [True, False])
def test_what_stands_in_a_hidden_field_now_is_not_told(
    dry_run: bool, people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    entry = changed(charlie, ada, job_title="Baker")
    hide_field(people.charlie, "people", "job_title")
    path = f"/entries/{entry}/undo"
    before = charlie.post(path, {"dry_run": True}).content
    changed(alice, ada, job_title="Riddler")
    answer = charlie.post(path, {"dry_run": dry_run})
    assert b"Riddler" not in answer.content
    assert (answer.status, answer.content) == (200, before)
    assert value_of(alice, ada, "job_title") == "Riddler"


def test_a_new_record_that_was_touched_in_a_hidden_field_stays_and_tells_nothing_of_it(
    people: People, alice: ApiClient, charlie: ApiClient
) -> None:
    made = charlie.post("/people", {"name": "Bea"})
    hide_field(people.charlie, "people", "job_title")
    changed(alice, made.ok(201)["id"], job_title="Riddler")
    answer = charlie.post(f"/entries/{made.entry}/undo")
    assert answer.ok()["undone"] == 0
    assert b"Riddler" not in answer.content
    assert b"job_title" not in answer.content
    assert [one["title"] for one in answer.body["conflicts"]] == ["Bea"]


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_record_that_was_taken_from_her_is_as_if_it_were_gone(
    dry_run: bool, people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    entry = changed(charlie, ada, job_title="Baker")
    changed(alice, ada, owner=people.alice.pk, job_title="Riddler")
    answer = charlie.post(f"/entries/{entry}/undo", {"dry_run": dry_run})
    assert answer.ok()["undone"] == 0
    assert b"Riddler" not in answer.content
    told = [(one["id"], one["title"], one["field"], one["found"]) for one in answer.body["conflicts"]]
    assert told == [(ada, "", "", "removed")]
    assert value_of(alice, ada, "job_title") == "Riddler"
    changed(alice, ada, job_title="Baker")
    assert charlie.post(f"/entries/{entry}/undo", {"dry_run": dry_run}).content == answer.content
    assert value_of(alice, ada, "job_title") == "Baker"


def test_of_many_the_lost_one_stays_and_the_rest_goes_back(
    people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    bea = charlie.post("/people", {"name": "Bea", "job_title": "Cook"}).ok(201)["id"]
    body = {"select": {"ids": [ada, bea]}, "action": "change", "values": {"job_title": "Baker"}}
    entry = charlie.post("/people/bulk", body).ok()["entry"]
    changed(alice, ada, owner=people.alice.pk)
    assert charlie.post(f"/entries/{entry}/undo").ok()["undone"] == 1
    assert (value_of(alice, ada, "job_title"), value_of(alice, bea, "job_title")) == ("Baker", "Cook")


def test_a_record_that_she_sees_and_may_not_change_stays_and_is_told(
    people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    entry = changed(charlie, ada, job_title="Baker")
    give_sight(people.charlie)
    changed(alice, ada, owner=people.alice.pk)
    report = charlie.post(f"/entries/{entry}/undo").ok()
    assert (report["undone"], [one["title"] for one in report["conflicts"]]) == (0, ["Ada"])
    assert value_of(alice, ada, "job_title") == "Baker"


def test_a_file_on_a_record_that_was_taken_from_her_stays(
    people: People, alice: ApiClient, charlie: ApiClient, ada: int
) -> None:
    file = charlie.client.post("/api/files", {"file": SimpleUploadedFile("a.txt", b"hello", "text/plain")}).json()["id"]
    made = charlie.post("/attachments", {"type": "people", "record": ada, "files": [file]})
    made.ok(201)
    changed(alice, ada, owner=people.alice.pk)
    assert charlie.post(f"/entries/{made.entry}/undo").ok()["undone"] == 0
    assert len(alice.get("/attachments", type="people", record=ada).ok()["attachments"]) == 1


def give_sight(user: User) -> None:
    """Let somebody see all from now on, and change her own as before."""
    role = user.roles.get()
    role.rights = {"*": {**role.rights["*"], "see": "all"}}
    role.save()
    raise_epoch()
