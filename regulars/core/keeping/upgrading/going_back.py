"""The verb: bring back the database that was kept before an upgrade, for the version that it came from."""

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from django.db import OperationalError, connection

from regulars.core.database.rows import execute, fetch_value, is_postgres
from regulars.core.database.turns import write_transaction
from regulars.core.keeping.container import ContainerReader, Damaged
from regulars.core.keeping.copying import SQLITE_PART, look_at_sqlite
from regulars.core.keeping.encryption import reading
from regulars.core.keeping.loading_tables import TableLoader, drop_all_tables
from regulars.core.keeping.place import backup_key
from regulars.core.keeping.restoring import CannotRestore, compare_counts, require_known
from regulars.core.keeping.upgrading.mark import has_gone_back, leave_mark, remove_mark
from regulars.core.keeping.upgrading.snapshots import list_snapshots, write_snapshot
from regulars.core.keeping.upgrading.standing_still import Say, alone_with_file, held_still
from regulars.core.keeping.versions.one_piece import held_in_one_piece
from regulars.core.keeping.versions.refusals import CannotUpgrade, UpgradeFailed
from regulars.core.keeping.versions.taking_steps import index_custom_fields
from regulars.core.privacy.returning import erase_again


def go_back(chosen: Path | None = None, *, say: Say) -> Path:
    """Bring back a snapshot, the newest before an upgrade if none is named, and return which.

    What is there now is kept as a snapshot too. Raises CannotUpgrade; then all is as it was.
    """
    path = chosen or _newest()
    try:
        with path.open("rb") as source, reading(source, backup_key()) as plain:
            container = ContainerReader(plain)
            _require_fitting(container)
            (_bring_back_postgres if is_postgres() else _bring_back_sqlite)(container, say)
    except CannotUpgrade:
        raise
    except Exception as wrong:
        # A database may stumble over what is damaged before its hash is known.
        raise CannotUpgrade(f"Nothing was brought back: {wrong}") from wrong
    return path


def finish_going_back() -> None:
    """Do, by the version that runs after going back, what only that one can: erase again whoever was erased since."""
    if has_gone_back():
        with held_in_one_piece():
            index_custom_fields()
        erase_again()
        remove_mark()


def _newest() -> Path:
    if found := [path for path in list_snapshots() if path.name.startswith("before_")]:
        return found[0]
    raise CannotUpgrade("There is no snapshot of before an upgrade.")


def _require_fitting(container: ContainerReader) -> None:
    about = container.about
    if about.get("kind") != "backup" or about["database"] != connection.vendor:
        raise CannotRestore(f"This is no snapshot of a {connection.vendor} database.")
    require_known(about["migrations"])


def _bring_back_sqlite(container: ContainerReader, say: Say) -> None:
    place = Path(connection.settings_dict["NAME"])
    with alone_with_file(say=say), tempfile.TemporaryDirectory(dir=place.parent, prefix="going-back-") as folder:
        with write_transaction():
            _keep_present(say)
        copy = Path(folder) / SQLITE_PART
        say("Bringing back the database")
        for part in container.parts():
            if part.name != SQLITE_PART:
                raise Damaged(f"{part.name} does not belong into a snapshot.")
            with copy.open("wb") as out:
                for piece in part.pieces():
                    out.write(piece)
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            compare_counts(look_at_sqlite(database, quickly=False), container.manifest["counts"])
            for statement in _afterwards():
                database.execute(statement)
            _require_nobody_else()
            leave_mark()
            connection.close()
            with closing(sqlite3.connect(place, timeout=20)) as target:
                # As one transaction of the database itself: killed meanwhile, it is as it was.
                target.execute("PRAGMA synchronous=FULL")
                database.backup(target)


def _require_nobody_else() -> None:
    """Only the last connection may take the file out of its way of writing."""
    try:
        alone = str(fetch_value("PRAGMA journal_mode=DELETE")).upper() == "DELETE"
    except OperationalError:
        alone = False
    fetch_value("PRAGMA journal_mode=WAL")
    if not alone:
        raise UpgradeFailed("Regulars is still running: stop it first.")


def _bring_back_postgres(container: ContainerReader, say: Say) -> None:
    with held_still(say=say):
        _keep_present(say)
        say("Bringing back the database")
        drop_all_tables()
        tables = TableLoader(container.about["migrations"])
        try:
            for part in container.parts():
                tables.take(part.name.partition("/")[2].partition("/")[0], part.pieces())
            manifest = container.manifest
            tables.check(lambda found: compare_counts(found, manifest["counts"]), manifest["next_ids"])
        except BaseException:
            tables.give_up()
            raise
        for statement in _afterwards():
            execute(statement)
        leave_mark()


def _afterwards() -> list[str]:
    """Whoever was signed out since must not be signed in again, and what was worked out of rights is old."""
    now = time.time_ns() // 1000
    epoch = f"UPDATE access_accessepoch SET number = CASE WHEN number < {now} THEN {now} ELSE number + 1 END"
    return ["DELETE FROM django_session", epoch]


def _keep_present(say: Say) -> None:
    say("Keeping what is there now")
    snapshot = write_snapshot("after_going_back")
    snapshot.keep()
    say(f"  {snapshot.place}")
