"""What the demo writes in bulk is what the engine writes one by one."""

import datetime as dt
from typing import Any

import pytest

from regulars.commons.activities.call.models import Call
from regulars.commons.activities.heard import refresh_last_heard
from regulars.commons.activities.task.models import Task
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.important_date.models import ImportantDate
from regulars.commons.directory.party.models import Party
from regulars.core.access.house_day import house_day_of
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.models import Change, Entry, Link
from regulars.core.journal.reach import reach_of
from regulars.core.journal.recording import demo as demo_flag
from regulars.core.records.history.looking_back import record_as_of
from regulars.core.records.registry import all_record_types, record_type
from regulars.core.records.searching import search_documents
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.creating import create_record
from regulars.core.records.writing.journaling import searchable_text, subjects_of, title_of

TYPES = (
    "people", "organisations", "households", "relationships", "notes", "calls", "visits", "tasks", "deals", "parts",
    "leads", "cases",
)  # fmt: skip
pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


def rows_of(slug: str) -> list[Any]:
    found = record_type(slug)
    return list(found.model._default_manager.filter(is_demo=True, **found.where))


@pytest.mark.parametrize("slug", TYPES)
def test_the_changes_of_each_record_add_up_to_what_it_is(slug: str) -> None:
    rows = rows_of(slug)
    now = take_snapshots(record_type(slug), rows)
    told: dict[int, dict[str, Any]] = {row.pk: {} for row in rows}
    counts = dict.fromkeys(told, 0)
    for change in Change.objects.filter(record_type=slug).order_by("id"):
        assert (change.action == "create") == (counts[change.record_id] == 0)
        counts[change.record_id] += 1
        for key, value in change.after.items():
            if change.before is not None:
                assert told[change.record_id].get(key) == change.before[key]
            told[change.record_id][key] = value
    for row in rows:
        assert {k: v for k, v in told[row.pk].items() if v is not None} == now[row.pk]
        assert row.version == counts[row.pk]


def test_every_entry_stands_on_the_timelines_it_reaches() -> None:
    links: dict[int, set[tuple[int, int | None]]] = {}
    for link in Link.objects.all():
        links.setdefault(link.entry_id, set()).add((link.subject_id, link.through_id))
    records = {(t.slug, row.pk): row for t in all_record_types() if t.slug in TYPES for row in rows_of(t.slug)}
    for entry in Entry.objects.exclude(event="party.added").filter(record_type__in=TYPES)[::7]:
        own_type, row = record_type(entry.record_type), records[entry.record_type, entry.record_id]
        subjects = subjects_of(own_type, row)
        if own_type.is_subject:
            assert links[entry.pk] == {(row.pk, None)}
        else:
            assert links[entry.pk] == set(reach_of(subjects, house_day_of(entry.happened_at))), entry
        assert entry.title == title_of(own_type, row)[:200]
        assert entry.text == (entry.data.get("text") or searchable_text(own_type, row))


def test_derived_columns_are_true_already() -> None:
    before = list(Party.objects.order_by("id").values())
    refresh_last_heard([row["id"] for row in before])
    assert list(Party.objects.order_by("id").values()) == before


def test_keys_are_those_that_saving_makes() -> None:
    for model, column in ((ContactPoint, "key"), (ImportantDate, "month_day"), (Party, "name_key")):
        for row in model.objects.all()[::9]:
            stored = getattr(row, column)
            row.save()
            assert getattr(row, column) == stored


def test_everything_is_in_the_search_index() -> None:
    indexed = {(row[0], row[1]) for row in fetch_rows("SELECT record_id, title FROM search_document")}
    for slug in TYPES:
        for document in search_documents(record_type(slug), [row.pk for row in rows_of(slug)]):
            assert (document.record_id, document.title) in indexed


def test_ids_go_on_after_the_demo() -> None:
    row, entry = create_record(record_type("people"), {"name": "Ny Kunde"}, by=SYSTEM)
    assert row.pk > max(p.pk for p in Party.objects.exclude(pk=row.pk))
    assert entry > max(e.pk for e in Entry.objects.exclude(pk=entry))


def test_a_call_by_the_engine_is_like_one_of_the_demo() -> None:
    loaded = Call.objects.filter(is_demo=True, outcome="reached").order_by("id")[11]
    token = demo_flag.set(True)
    body = {
        "party": loaded.party_id, "direction": loaded.direction, "duration": loaded.duration, "owner": loaded.owner_id,
        "happened_at": {"at": loaded.happened_at.isoformat(), "zone": "UTC"}, "outcome": loaded.outcome,
        "summary": loaded.summary,
    }  # fmt: skip
    try:
        made, entry = create_record(record_type("calls"), body, by=SYSTEM)
    except Exception:
        body["happened_at"] = loaded.happened_at.isoformat()
        made, entry = create_record(record_type("calls"), body, by=SYSTEM)
    demo_flag.reset(token)
    assert_alike(Call, loaded.pk, made.pk)
    ours = Change.objects.get(record_type="calls", record_id=loaded.pk)
    theirs = Change.objects.get(entry_id=entry)
    assert (ours.action, ours.before, ours.after) == (theirs.action, theirs.before, theirs.after)
    assert_alike(Entry, ours.entry_id, entry, apart=("at", "by_id", "via", "record_id"))
    told = [set(Link.objects.filter(entry=e).values_list("subject_id", "through_id")) for e in (ours.entry_id, entry)]
    assert told[0] == told[1]


def test_a_task_by_the_engine_is_like_one_of_the_demo() -> None:
    loaded = Task.objects.filter(is_demo=True, done_at=None).order_by("id")[3]
    token = demo_flag.set(True)
    body = {"title": loaded.title, "party": loaded.party_id, "due_on": str(loaded.due_on), "owner": loaded.owner_id}
    made, entry = create_record(record_type("tasks"), body, by=SYSTEM)
    demo_flag.reset(token)
    assert_alike(Task, loaded.pk, made.pk)
    ours = Change.objects.get(record_type="tasks", record_id=loaded.pk)
    assert ours.after == Change.objects.get(entry_id=entry).after


def test_a_record_can_be_seen_as_it_was() -> None:
    change = Change.objects.filter(record_type="people", action="change", after__has_key="job_title").first()
    assert change is not None
    before = Entry.objects.get(pk=change.entry_id).at - dt.timedelta(seconds=1)
    was = record_as_of(record_type("people"), change.record_id, before.isoformat(), SYSTEM)
    assert was["values"]["job_title"] == change.before["job_title"]


def assert_alike(model: Any, ours: int, theirs: int, apart: tuple[str, ...] = ("created_at", "changed_at")) -> None:
    one, other = (model.objects.filter(pk=pk).values().get() for pk in (ours, theirs))
    for name in ("id", *apart):
        one.pop(name), other.pop(name)
    assert one == other
