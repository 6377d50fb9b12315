"""A disk that fills, a clock that is wrong and a careless database are named."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import is_postgres
from regulars.core.journal.recording import record
from regulars.core.records.events import RecordsBulkChanged
from regulars.site.serving import surroundings

pytestmark = pytest.mark.django_db


def test_a_clock_behind_the_last_entry_is_named() -> None:
    assert surroundings.wrong_clock() == ""
    with transaction.atomic():
        record(RecordsBulkChanged(did="changed", count=1, plural="people"), by=SYSTEM)
    now = datetime.now(UTC)
    assert surroundings.wrong_clock(now) == ""
    assert "clock is wrong" in surroundings.wrong_clock(now - timedelta(hours=1))


def test_little_room_is_named_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(tmp_path) not in surroundings.little_room(tmp_path)
    monkeypatch.setattr(surroundings, "LITTLE_ROOM", 10**18)
    assert str(tmp_path) in surroundings.little_room(tmp_path)


def test_a_careless_sqlite_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"PRAGMA journal_mode": "wal", "PRAGMA synchronous": 1, "PRAGMA foreign_keys": 1}
    monkeypatch.setattr(surroundings, "fetch_value", answers.__getitem__)
    told = surroundings.wrong_pragmas()
    assert len(told) == (0 if is_postgres() else 1)
    assert is_postgres() or "synchronous=1" in told[0]
