"""The empty place in which a workspace is brought back: all of it is kept, or nothing, wherever it is broken off."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError, connection

from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres
from regulars.core.files.store import store
from regulars.core.keeping.copying import postgres_tables
from regulars.core.keeping.upgrading.standing_still import Say, alone_with_file, held_still
from regulars.core.keeping.versions.broken_off import begin_coming_back, end_coming_back, is_coming_back
from regulars.foundation.on_disk import settle

_BESIDE = ("", "-wal", "-shm", "-journal", "-turns")


class NotEmpty(Exception):
    """There is something already where the workspace is to go; the text says what."""


@contextmanager
def empty_place(*, with_files: bool, say: Say) -> Iterator[None]:
    """Have an empty place for oneself; what was brought into it is kept only if all goes well. Raises NotEmpty.

    Whoever starts Regulars here meanwhile waits. What one that was killed left behind is taken for nothing: files
    that it had put in their places already are met again.
    """
    with held_still(say=say) if is_postgres() else _beside_its_place(say):
        _require_empty(with_files=with_files)
        begin_coming_back()
        try:
            yield
        except BaseException:
            # Files that could not be taken away again are met by whoever tries again.
            if not with_files or store().is_empty():
                end_coming_back()
            raise
    end_coming_back()


@contextmanager
def _beside_its_place(say: Say) -> Iterator[None]:
    """A database of SQLite grows beside its place until it is whole."""
    place = Path(connection.settings_dict["NAME"])
    place.parent.mkdir(parents=True, exist_ok=True)
    arriving = place.with_name(f"{place.name}.arriving")
    with alone_with_file(say=say):
        if _has_tables(place):
            raise NotEmpty(f"There is a database already: {place}.")
        _remove(arriving)
        connection.close()
        connection.settings_dict["NAME"] = str(arriving)
        try:
            yield
            # All of it into the one file, which only the last connection can do.
            fetch_value("PRAGMA journal_mode=DELETE")
            connection.close()
            _remove(place)
            settle(arriving, place)
        finally:
            connection.close()
            connection.settings_dict["NAME"] = str(place)
            _remove(arriving)


def _has_tables(place: Path) -> bool:
    """Whether there is more than the empty file that is made by looking at it."""
    if not place.exists() or not place.stat().st_size:
        return False
    try:
        return bool(fetch_rows("SELECT 1 FROM sqlite_master LIMIT 1"))
    except DatabaseError:
        # Something else of somebody's.
        return True


def _require_empty(*, with_files: bool) -> None:
    if is_postgres() and (found := postgres_tables()):
        raise NotEmpty(f"The database {connection.settings_dict['NAME']} is not empty: it has {len(found)} tables.")
    if with_files and not is_coming_back() and not store().is_empty():
        raise NotEmpty(f"There are files already in {store().place}.")


def _remove(place: Path) -> None:
    for ending in _BESIDE:
        place.with_name(f"{place.name}{ending}").unlink(missing_ok=True)
