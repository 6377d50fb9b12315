"""Where the disk has too little room for a snapshot and for building tables anew, nothing is begun."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection

from regulars.core.database.rows import is_postgres
from regulars.core.keeping.upgrading import snapshots
from regulars.core.keeping.versions.refusals import UpgradeFailed


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder whose database has a megabyte."""
    if is_postgres():
        monkeypatch.setattr(snapshots, "fetch_value", lambda sql: 3_500_000)
        return tmp_path
    (tmp_path / "regulars.sqlite3").write_bytes(b"x" * 1_000_000)
    monkeypatch.setitem(connection.settings_dict, "NAME", str(tmp_path / "regulars.sqlite3"))
    return tmp_path


def test_too_little_room_is_said_with_what_is_needed(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=23_000_000))
    with pytest.raises(UpgradeFailed, match="24 MB are needed to upgrade"):
        snapshots.require_room(large)


def test_enough_room_is_enough(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=24_000_000))
    snapshots.require_room(large)
