"""Numbers that cost something to count are kept until the next change."""

import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone

from regulars.core.database.rows import execute, fetch_value
from regulars.core.journal.models import Change, Entry
from regulars.core.records.reading import tallies
from regulars.core.records.reading.tallies import forget_tallies, tally

COUNTING = "SELECT COUNT(*) FROM records_tag WHERE name <> %s"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def begin(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_tallies()
    monkeypatch.setattr(tallies, "FEW", 0)


def test_a_number_is_kept_until_something_changes() -> None:
    assert counted() == 0
    add_tag("quick")
    assert counted() == 0
    record_change()
    assert counted() == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one transaction after the other.")
def test_a_change_that_comes_to_light_after_a_later_one_is_counted() -> None:
    written, may_end = threading.Event(), threading.Event()

    def write_slowly() -> None:
        with transaction.atomic():
            add_tag("slow")
            record_change()
            written.set()
            may_end.wait(20)
        connection.close()

    slow = threading.Thread(target=write_slowly)
    slow.start()
    assert written.wait(20)
    record_change()
    assert counted() == 0
    may_end.set()
    slow.join()
    assert counted() == 1


def test_a_short_list_is_always_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "FEW", 10)
    assert counted() == 0
    add_tag("quick")
    assert counted() == 1


def test_a_long_list_is_not_counted_anew_at_every_change(monkeypatch: pytest.MonkeyPatch) -> None:
    add_tag("quick")
    monkeypatch.setattr(tallies, "EXACT_UP_TO", 0)
    monkeypatch.setattr(tallies, "PATIENCE", 1e9)
    assert counted() == 1
    add_tag("slow")
    record_change()
    assert counted() == 1
    monkeypatch.setattr(tallies, "MOST_SECONDS", 0)
    forget_tallies()
    assert counted() == 2


def test_nothing_is_kept_for_longer_than_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "MOST_SECONDS", 0)
    assert counted() == 0
    add_tag("quick")
    assert counted() == 1


def test_who_comes_while_another_counts_a_long_list_takes_the_number_before(monkeypatch: pytest.MonkeyPatch) -> None:
    add_tag("quick")
    monkeypatch.setattr(tallies, "EXACT_UP_TO", 0)
    monkeypatch.setattr(tallies, "PATIENCE", 0)
    assert counted() == 1
    add_tag("slow")
    record_change()
    kept = tallies._kept(COUNTING, ("none",))
    with kept.lock:
        found: list[int] = []
        asking = threading.Thread(target=lambda: found.append(counted()))
        asking.start()
        asking.join(10)
    assert found == [1]
    assert counted() == 2


def counted() -> int:
    return int(tally(COUNTING, ["none"], lambda rows: rows[0][0])[0][0])


def add_tag(name: str) -> None:
    execute("INSERT INTO records_tag (name, key, color) VALUES (%s, %s, 'gray')", [name, name])


def record_change() -> None:
    entry = Entry.objects.create(at=timezone.now(), happened_at=timezone.now(), event="test", room="test")
    Change.objects.create(entry=entry, record_type="tags", record_id=1, action="change")
    assert fetch_value("SELECT max(id) FROM journal_change")
