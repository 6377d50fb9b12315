"""Who reads a sensitive field leaves an entry, by whatever way it is read: once an hour for each user and record."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.db.models import F
from django.utils import timezone

from regulars.core.journal.models import Entry
from regulars.core.records.api.quick_reads import quick_answer
from regulars.core.records.models import SensitiveSight
from regulars.core.records.sensitive import writing_down
from regulars.core.records.sensitive.sights import sights
from regulars.core.search.guarding import guard_hidden_fields
from testing.client import ApiClient
from testing.people import People

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_known() -> None:
    sights.forget()


@pytest.fixture
def ada(alice: ApiClient) -> int:
    made = alice.post("/people", {"name": "Ada", "job_title": "Riddler", "about": "<p>Afraid of snails</p>"}).ok(201)
    alice.patch(f"/people/{made['id']}", {"version": made["version"], "job_title": "Puzzler"}).ok()
    alice.post("/access/sensitive", {"type": "people", "name": "job_title"}).ok(201)
    told()
    guard_hidden_fields()
    sights.forget()
    SensitiveSight.objects.all().delete()
    Entry.objects.filter(event__startswith="sensitive.").delete()
    return int(made["id"])


def told() -> list[Entry]:
    writing_down.write_down()
    return list(Entry.objects.filter(event__startswith="sensitive.").order_by("id"))


WAYS = {
    "the record": ("/people/{ada}", {}),
    "the record as a party": ("/parties/{ada}", {}),
    "a list": ("/people", {"columns": "name,job_title"}),
    "a wider list": ("/parties", {"columns": "name,job_title"}),
    "an export": ("/people/export", {"format": "csv", "columns": "name,job_title"}),
    "a card": ("/people/export", {"format": "vcf"}),
    "a search hit": ("/search", {"q": "puzzler"}),
    "its history": ("/people/{ada}/history", {"field": "job_title"}),
    "its whole history": ("/people/{ada}/history", {}),
    "the record as it was": ("/people/{ada}/as-of", {"at": "2100-01-01T00:00:00Z"}),
    "its timeline": ("/people/{ada}/timeline", {}),
    "what happened lately": ("/entries", {}),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_reading_it_leaves_an_entry(way: str, bob: ApiClient, ada: int) -> None:
    path, query = WAYS[way]
    assert b"Puzzler" in bob.get(path.format(ada=ada), **query).content
    entries = told()
    assert [(one.data["ids"], one.data["what"]) for one in entries] == [([ada], "job_title")]
    assert (entries[0].record_type, entries[0].record_id, entries[0].title) == ("people", ada, "")


# What is kept in rows or relationships, what a hit shows beside its row, what stands in a calendar.
BY_ROWS = {
    "a search hit": ("email", "/search", {"q": "ada@snail"}, "email"),
    "its timeline": ("email", "/people/{ada}/timeline", {}, "contact_points"),
    "its history": ("email", "/people/{ada}/history", {"field": "email"}, "email"),
    "its history by others": ("employer", "/people/{ada}/history", {"field": "employer"}, "employer"),
    "a calendar": ("birthday", "/people/calendar", {"field": "birthday", "from": "2026-05-01", "to": "2026-05-31"},
                   "birthday"),
}  # fmt: skip


@pytest.mark.parametrize("way", BY_ROWS)
def test_what_is_kept_elsewhere_leaves_one_by_every_way_too(
    way: str, alice: ApiClient, bob: ApiClient, ada: int
) -> None:
    name, path, query, what = BY_ROWS[way]
    mill = alice.post("/organisations", {"name": "Mill"}).ok(201)["id"]
    points = [{"kind": "email", "value": "ada@snail.example"}]
    made = alice.post("/people", {"name": "Ada", "birthday": "1980-05-07", "employer": mill}).ok(201)
    ada = made["id"]
    alice.patch(f"/people/{ada}", {"version": made["version"], "children": {"contact_points": points}}).ok()
    # Where only what hits show beside their rows tells it.
    alice.delete("/access/sensitive/people/job_title").ok(204)
    alice.post("/access/sensitive", {"type": "people", "name": name}).ok(201)
    told()
    Entry.objects.filter(event__startswith="sensitive.").delete()
    assert bob.get(path.format(ada=ada), **query).status == 200
    assert [(one.data["ids"], one.data["what"]) for one in told()] == [([ada], what)]


@pytest.mark.parametrize("path", ["/people", "/people/count", "/notes", "/people?columns=name"])
def test_what_does_not_show_it_leaves_none(path: str, bob: ApiClient, ada: int) -> None:
    columns = {"columns": "name"} if path == "/people" else {}
    bob.get(path, **columns).ok()
    assert told() == []


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/people", {"columns": "name", "filter": {"field": "job_title", "op": "contains", "value": "Puzz"}}),
        ("/people/count", {"filter": {"field": "job_title", "op": "is_not_empty"}}),
        ("/notes/count", {"filter": {"field": "party.job_title", "op": "contains", "value": "Puzz"}}),
        ("/people/groups", {"by": "language"}),
        ("/people/groups", {"by": "country", "sums": "rhythm_days"}),
        ("/people/board", {"by": "language", "columns": "name"}),
    ],
)
def test_asking_by_it_leaves_one_too(path: str, query: dict, alice: ApiClient, bob: ApiClient, ada: int) -> None:
    for name in ("language", "rhythm_days"):
        alice.post("/access/sensitive", {"type": "people", "name": name}).ok(201)
    told()
    Entry.objects.filter(event__startswith="sensitive.").delete()
    bob.get(path, **query).ok()
    assert [one.event for one in told()] == ["sensitive.asked"]


def test_a_list_leaves_one_entry_with_its_ids_and_each_record_one_an_hour(
    alice: ApiClient, bob: ApiClient, ada: int, people: People
) -> None:
    more = [alice.post("/people", {"name": f"P{n}", "job_title": "Guide"}).ok(201)["id"] for n in range(3)]
    told()
    Entry.objects.filter(event__startswith="sensitive.").delete()
    bob.get(f"/people/{ada}").ok()
    for _ in range(3):
        bob.get("/people", columns="name,job_title").ok()
        bob.get(f"/people/{ada}").ok()
    first = told()
    assert sorted(pk for one in first for pk in one.data["ids"]) == [ada, *more]
    sights.forget()  # another process, or this one after a new start
    bob.get("/people", columns="name,job_title").ok()
    alice.get(f"/people/{ada}").ok()
    entries = told()
    assert [(one.by_id, one.data["ids"]) for one in entries[len(first) :]] == [(people.alice.pk, [ada])]
    before = len(entries)
    SensitiveSight.objects.update(at=timezone.now() - timedelta(minutes=61))
    sights.forget()
    bob.get("/people", columns="name,job_title").ok()
    assert sorted(told()[before].data["ids"]) == [ada, *more]


def test_the_quick_lane_and_tokens_leave_them_too(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    cookie = f"sessionid={bob.client.cookies['sessionid'].value}"
    assert b"Puzzler" in (quick_answer(f"/api/people/{ada}", "", cookie) or b"")
    token = alice.post("/tokens", {"name": "Till", "scopes": {"people": "read"}}).ok(201)["token"]
    ApiClient(token=token).get(f"/people/{ada}").ok()
    assert [one.via for one in told()] == ["ui", "api"]


def test_a_field_of_one_s_own_can_be_sensitive_and_no_more(alice: ApiClient, bob: ApiClient) -> None:
    name = alice.post("/fields", {"type": "people", "kind": "text", "label": "Badge"}).ok(201)["name"]
    alice.post("/access/sensitive", {"type": "people", "name": name}).ok(201)
    pk = alice.post("/people", {"name": "Ada", name: "77"}).ok(201)["id"]
    told()
    bob.get(f"/people/{pk}").ok()
    assert told()[-1].data["what"] == name
    before = len(told())
    alice.delete(f"/access/sensitive/people/{name}").ok(204)
    sights.forget()
    SensitiveSight.objects.all().delete()
    bob.get(f"/people/{pk}").ok()
    assert len(told()) == before
    assert alice.get("/access/sensitive").ok() == []


def test_only_administrators_mark_and_only_what_there_is(alice: ApiClient, bob: ApiClient) -> None:
    field = {"type": "people", "name": "job_title"}
    assert bob.post("/access/sensitive", field).status == 403
    assert bob.get("/access/sensitive").status == 403
    assert bob.delete("/access/sensitive/people/job_title").status == 403
    for wrong in ("nothing", "name"):
        assert alice.post("/access/sensitive", {**field, "name": wrong}).status == 422
    assert alice.post("/access/sensitive", {"type": "parties", "name": "job_title"}).status == 422
    assert alice.delete("/access/sensitive/people/job_title").status == 404
    alice.post("/access/sensitive", field).ok(201)
    told_label = alice.get("/access/sensitive").ok()
    assert [(one["type"], one["name"]) for one in told_label] == [("people", "job_title")]


def test_the_audit_finds_them_by_kind_and_by_each_record_of_a_list(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    other = alice.post("/people", {"name": "Bea", "job_title": "Guide"}).ok(201)["id"]
    bob.get("/people", columns="name,job_title").ok()
    entries = alice.get("/audit", kind="reads", type="people", record=other).ok()["entries"]
    assert any(set(one["ids"]) == {ada, other} and one["by"]["title"] == "Bob" for one in entries)
    assert alice.get("/audit", kind="reads", type="people", record=999_999).ok()["entries"] == []


def test_no_read_writes_or_waits(bob: ApiClient, ada: int) -> None:
    before = Entry.objects.count(), SensitiveSight.objects.count()
    bob.get(f"/people/{ada}").ok()
    assert (Entry.objects.count(), SensitiveSight.objects.count()) == before


@pytest.mark.django_db(transaction=True)
def test_they_are_written_down_by_themselves_within_a_moment(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    assert not connection.in_atomic_block
    bob.get(f"/people/{ada}").ok()
    assert any(thread.name == "sensitive reads" for thread in threading.enumerate())
    until = timezone.now() + timedelta(seconds=10)
    while not _is_told_of_bob():
        assert timezone.now() < until, "nothing was written down"
        time.sleep(0.1)


def _is_told_of_bob() -> bool:
    try:
        return Entry.objects.filter(event="sensitive.read", by__name="Bob").exists()
    except OperationalError:
        # The tests' SQLite lives in memory, where readers do not read beside a writer.
        return False


def test_what_cannot_be_written_down_keeps_nobody_elses_reads_from_it(
    alice: ApiClient, bob: ApiClient, ada: int, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice.get(f"/people/{ada}").ok()
    bob.get(f"/people/{ada}").ok()
    write = writing_down._write

    def fails_for_alice(sight, ids):
        if sight.user_id == people.alice.pk:
            raise OperationalError("no room")
        return write(sight, ids)

    with monkeypatch.context() as broken:
        broken.setattr(writing_down, "_write", fails_for_alice)
        assert [entry.by_id for entry in told()] == [people.bob.pk]
    assert {entry.by_id for entry in told()} == {people.alice.pk, people.bob.pk}


def test_a_further_field_of_the_same_record_is_told_once_too(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    alice.post("/access/sensitive", {"type": "people", "name": "language"}).ok(201)
    told()
    Entry.objects.filter(event__startswith="sensitive.").delete()

    def read_both() -> list[str]:
        for columns in ("name,job_title", "name,language", "name,job_title,language"):
            bob.get("/people", columns=columns).ok()
        bob.get(f"/people/{ada}").ok()
        found = [one.data["what"] for one in told()]
        Entry.objects.filter(event__startswith="sensitive.").delete()
        return found

    assert read_both() == ["job_title", "language"]
    assert read_both() == []
    sights.forget()  # another process, or this one after a new start
    assert read_both() == []
    SensitiveSight.objects.update(at=timezone.now() - timedelta(minutes=61))
    sights.forget()
    assert read_both() == ["job_title", "language"]


def test_the_hour_goes_by_what_was_told_first(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    alice.post("/access/sensitive", {"type": "people", "name": "language"}).ok(201)
    bob.get("/people", columns="name,job_title").ok()
    told()
    SensitiveSight.objects.update(at=timezone.now() - timedelta(minutes=40))
    bob.get("/people", columns="name,language").ok()
    told()
    SensitiveSight.objects.update(at=F("at") - timedelta(minutes=25))
    sights.forget()
    before = len(told())
    bob.get("/people", columns="name,job_title").ok()
    assert [one.data["what"] for one in told()[before:]] == ["job_title"]


def test_asking_by_a_further_field_is_told_too(alice: ApiClient, bob: ApiClient, ada: int) -> None:
    alice.post("/access/sensitive", {"type": "people", "name": "language"}).ok(201)
    told()
    Entry.objects.filter(event__startswith="sensitive.").delete()
    for name in ("job_title", "language", "job_title"):
        bob.get("/people/count", filter={"field": name, "op": "is_not_empty"}).ok()
    assert [(one.event, one.data["what"]) for one in told()] == [
        ("sensitive.asked", "job_title"), ("sensitive.asked", "language")
    ]  # fmt: skip
