"""A large company, made by arithmetic, keeps every promise that the engine makes; tried on a small one."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from regulars.commons.activities.heard import refresh_last_heard
from regulars.commons.directory.contact_point.keys import contact_key
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.doubles.following import follow_changes
from regulars.commons.directory.party.models import Party
from regulars.core.access.house_day import house_day_of
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.jobs.models import Job
from regulars.core.journal.models import Change, Entry, Link
from regulars.core.journal.reach import reach_of
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.journaling import searchable_text, subjects_of, title_of
from regulars.site.demo import load
from regulars.site.demo.load import load_demo
from regulars.site.demo.removing.remove import remove_demo

PARTIES, ENTRIES = 600, 6_000
TYPES = ("people", "organisations", "households", "relationships", "notes", "calls", "visits", "tasks")
pytestmark = [pytest.mark.usefixtures("large"), pytest.mark.django_db]


class _TakeBack(Exception):
    """Ends a block so that nothing of it stays."""


@pytest.fixture(scope="module")
def large(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A large company of a few hundred, in a transaction that the whole file shares."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic(), pytest.MonkeyPatch.context() as patch:
                patch.setitem(load.SIZES, "large", (PARTIES, ENTRIES))
                load_demo(size="large")
                yield
                raise _TakeBack
        except _TakeBack:
            pass


def test_there_are_as_many_as_promised() -> None:
    assert 0 <= Entry.objects.count() - ENTRIES - 6_000 < 600
    assert Party.objects.count() > PARTIES


@pytest.mark.parametrize("slug", TYPES)
def test_the_changes_of_each_record_add_up_to_what_it_is(slug: str) -> None:
    own = record_type(slug)
    rows = list(own.model._default_manager.filter(is_demo=True, **own.where).order_by("-id")[:300])
    now = take_snapshots(own, rows)
    told: dict[int, dict[str, Any]] = {row.pk: {} for row in rows}
    for change in Change.objects.filter(record_type=slug, record_id__in=told).order_by("id"):
        told[change.record_id] |= change.after
    assert told == now


def test_entries_are_linked_titled_and_worded_as_the_engine_does() -> None:
    links: dict[int, set[tuple[int, int | None]]] = {}
    for link in Link.objects.all():
        links.setdefault(link.entry_id, set()).add((link.subject_id, link.through_id))
    for entry in Entry.objects.exclude(event="party.added").order_by("-id")[:2_000:9]:
        own = record_type(entry.record_type)
        row = own.model._default_manager.get(pk=entry.record_id)
        assert links[entry.pk] == set(reach_of(subjects_of(own, row), house_day_of(entry.happened_at)))
        assert entry.title == title_of(own, row)[:200]
        assert entry.text == searchable_text(own, row)


def test_derived_columns_are_true_already() -> None:
    before = list(Party.objects.order_by("id").values())
    refresh_last_heard([row["id"] for row in before])
    assert list(Party.objects.order_by("id").values()) == before


def test_numbers_have_the_key_that_matching_looks_for() -> None:
    for point in ContactPoint.objects.order_by("-id")[:600]:
        assert point.key == contact_key(point.kind, point.value, "")


def test_search_holds_what_the_engine_would_put_in() -> None:
    for slug in TYPES:
        ids = list(record_type(slug).model._default_manager.order_by("-id").values_list("id", flat=True)[:50])
        before = documents()
        index_records(record_type(slug), ids)
        assert documents() == before


def documents() -> dict[int, tuple[Any, ...]]:
    rows = fetch_rows("SELECT id, owner_id, title, title_field, guards, names, fields, tokens FROM search_document")
    return {row[0]: (*row[1:5], set(row[5].split("\n")), row[6], frozenset(str(row[7]).split())) for row in rows}


def test_all_indexes_are_there_again() -> None:
    with connection.cursor() as cursor:
        for model in (Party, Entry, Change, Link):
            found = connection.introspection.get_constraints(cursor, model._meta.db_table)
            assert {index.name for index in model._meta.indexes} <= set(found)


def test_all_of_it_can_be_removed() -> None:
    remove_demo()
    assert not Party.objects.exists()
    assert not Link.objects.exists()
    assert fetch_value("SELECT count(*) FROM search_document") == 0


def test_the_first_server_after_it_does_not_begin_by_comparing_everybody() -> None:
    assert (follow_changes(), Job.objects.count()) == (0, 0)
