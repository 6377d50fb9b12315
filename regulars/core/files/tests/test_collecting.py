"""What nobody needs goes by itself and in its time; what a record holds, or may still hold, stays, whoever races."""

import datetime as dt
import io
import os
import threading
import time
from typing import Any

import pytest
from django.db import connection, transaction

from regulars.core.access.viewer import SYSTEM
from regulars.core.files import access
from regulars.core.files.actions import claim_file, keep_file
from regulars.core.files.forgetting import forget_files
from regulars.core.files.models import File
from regulars.core.files.orphans import remove_orphans, set_orphans_aside
from regulars.core.files.store import folder, store
from regulars.core.files.tidying import remove_unused_files
from regulars.core.problems import NotFound

pytestmark = pytest.mark.django_db


def keep(data: bytes, **options: Any) -> File:
    return keep_file(io.BytesIO(data), name="notes.txt", by=SYSTEM, **options)


def whole_day() -> None:
    """Do what the chores do in a day."""
    for hour in range(24):
        set_orphans_aside(hour)
        remove_orphans()


def age(*, days: float) -> None:
    """Let all that lies in the store be so old."""
    then = time.time() - days * 86400
    for path in (path for path in folder().rglob("*") if path.is_file()):
        os.utime(path, (then, then))


def orphan(data: bytes) -> str:
    """Leave a content without a record, as a crash does."""
    file = keep(data)
    file.delete()
    return file.digest


def test_a_content_without_a_record_goes_after_two_days_and_not_before() -> None:
    digest, held = orphan(b"nobody's"), keep(b"held")
    whole_day()
    assert store().has(digest), "its record may still be written"
    age(days=1.1)
    for hour in range(24):
        set_orphans_aside(hour)
    assert store().has(held.digest), "what a record holds is never out of its place"
    whole_day()
    assert not store().has(digest)
    with store().read(digest) as stream:
        assert stream.read() == b"nobody's", "a backup that has begun may still read it"
    age(days=1.1)
    whole_day()
    with pytest.raises(FileNotFoundError):
        store().read(digest)
    assert store().has(held.digest)


def test_what_is_kept_again_while_it_lies_aside_stays() -> None:
    digest = orphan(b"twice")
    age(days=1.1)
    whole_day()
    again = keep(b"twice")
    assert (again.digest, store().has(digest)) == (digest, True)
    age(days=40)
    whole_day()
    assert store().has(digest)


def test_what_was_set_aside_though_a_record_holds_it_comes_back() -> None:
    file = keep(b"held")
    store().set_aside(file.digest)
    age(days=5)
    remove_orphans()
    assert store().has(file.digest)


def test_a_file_that_nothing_ever_referred_to_goes_after_a_month() -> None:
    unused, claimed, other = keep(b"1", is_unused=True), keep(b"2", is_unused=True), keep(b"3")
    claim_file(claimed.pk, by=SYSTEM)
    File.objects.update(at=dt.datetime.now(dt.UTC) - dt.timedelta(days=29))
    remove_unused_files()
    assert File.objects.count() == 3
    File.objects.update(at=dt.datetime.now(dt.UTC) - dt.timedelta(days=31))
    remove_unused_files()
    assert {*File.objects.values_list("pk", flat=True)} == {claimed.pk, other.pk}
    with pytest.raises(NotFound):
        claim_file(unused.pk, by=SYSTEM)


def test_a_file_that_something_refers_to_stays_though_nobody_claimed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    held, unused = keep(b"1", is_unused=True), keep(b"2", is_unused=True)
    monkeypatch.setattr(access, "_CLAIMS", [lambda pk: pk == held.pk])
    File.objects.update(at=dt.datetime.now(dt.UTC) - dt.timedelta(days=31))
    remove_unused_files()
    assert [*File.objects.values_list("pk", flat=True)] == [held.pk] != [unused.pk]


def test_a_content_that_is_forgotten_just_before_its_new_record_is_written_is_kept_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = keep(b"same")
    save = File.save

    def forgotten_before(self: File, *more: Any, **wishes: Any) -> None:
        forget_files([old])
        save(self, *more, **wishes)

    with monkeypatch.context() as patch:
        patch.setattr(File, "save", forgotten_before)
        file = keep(b"same")
    assert store().has(file.digest)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="Whoever forgets waits there for the transaction anyway.")
@pytest.mark.django_db(transaction=True)
def test_whoever_forgets_waits_for_who_keeps_the_same_content_in_a_longer_transaction() -> None:
    old = keep(b"same")
    thread = threading.Thread(target=_forget_apart, args=(old,))
    with transaction.atomic():
        file = keep(b"same")
        thread.start()
        # Time enough for whoever does not wait.
        thread.join(0.5)
    thread.join(20)
    with store().read(file.digest) as stream:
        assert stream.read() == b"same"
    whole_day()
    assert store().has(file.digest)


@pytest.mark.django_db(transaction=True)
def test_whoever_forgets_while_the_same_content_is_kept_takes_nothing_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same content is kept at each moment of a forgetting in turn: before it is moved, and after it was asked."""
    place = store()
    for moment in ("set_aside", "remove_aside"):
        old = keep(b"same")
        brought: list[File] = []
        real = getattr(type(place), moment)

        def racing(self: Any, digest: str, real: Any = real, brought: Any = brought) -> None:
            thread = threading.Thread(target=_keep_apart, args=(b"same", brought))
            thread.start()
            thread.join()
            real(self, digest)

        with monkeypatch.context() as patch:
            patch.setattr(type(place), moment, racing)
            forget_files([old])
        [file] = brought
        with store().read(file.digest) as stream:
            assert stream.read() == b"same"
        whole_day()
        assert place.has(file.digest)
        forget_files([file])
        assert not place.has(file.digest)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="The database of these tests is in memory: one at a time.")
@pytest.mark.django_db(transaction=True)
def test_many_who_keep_and_forget_the_same_content_lose_none() -> None:
    until, wrong = time.monotonic() + 1.0, list[str]()

    def keep_and_forget() -> None:
        try:
            while time.monotonic() < until:
                file = keep(b"contended")
                with store().read(file.digest) as stream:
                    if stream.read() != b"contended":
                        wrong.append("torn")
                forget_files([file])
        except Exception as fault:
            wrong.append(repr(fault))
        finally:
            connection.close()

    threads = [threading.Thread(target=keep_and_forget) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    last = keep(b"contended")
    assert store().has(last.digest)


def _forget_apart(file: File) -> None:
    try:
        forget_files([file])
    finally:
        connection.close()


def _keep_apart(data: bytes, into: list[File]) -> None:
    try:
        into.append(keep(data))
    finally:
        connection.close()
