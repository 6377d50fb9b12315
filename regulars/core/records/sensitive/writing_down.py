"""Writing reads of sensitive fields into the journal: beside the reads, one entry for each list."""

import atexit
import logging
import os
import threading
import time
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres, placeholders
from regulars.core.database.stored_values import stored_moment
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, channel, record
from regulars.core.records.registry import known_type
from regulars.core.records.sensitive.events import SensitiveAsked, SensitiveRead
from regulars.core.records.sensitive.sights import SECONDS_APART, WHOLE_LIST, Sight, sights

log = logging.getLogger(__name__)
SECONDS_GATHERED = 0.5
MOST_AT_ONCE = 500
_LOCK = 7226378
_writer: dict[int, threading.Thread] = {}
_guard = threading.Lock()


def wake_writer() -> None:
    """See to it that this process writes down what was read; cheap once it does."""
    if os.getpid() in _writer:
        return
    with _guard:
        if os.getpid() not in _writer:
            thread = threading.Thread(target=_write_for_ever, name="sensitive reads", daemon=True)
            _writer[os.getpid()] = thread
            atexit.register(_write_the_rest)
            thread.start()


def write_down() -> int:
    """Write down what was read until now; return how many entries that made."""
    made = 0
    for sight, ids in sights.take():
        for start in range(0, len(ids), MOST_AT_ONCE):
            some = ids[start : start + MOST_AT_ONCE]
            try:
                made += _write(sight, some)
            except Exception:
                log.exception("Reads of sensitive fields could not be written down; tried again in a moment")
                # The others are written down all the same.
                sights.put_back(sight, some)
                sights.fresh.set()
    return made


def _write_for_ever() -> None:
    while True:
        sights.fresh.wait()
        # A page asks several times at once: what it shows is gathered.
        time.sleep(SECONDS_GATHERED)
        sights.fresh.clear()
        write_down()
        connection.close()


def _write_the_rest() -> None:
    if sights.fresh.is_set():
        write_down()


def _write(sight: Sight, ids: list[int]) -> int:
    with write_transaction():
        if fetch_value("SELECT 1 FROM access_user WHERE id = %s", [sight.user_id]) is None:
            # Gone with the demo company meanwhile.
            return 0
        way = channel.set(sight.via)
        try:
            new = _not_told_lately(sight, ids)
            return sum(_tell_of(sight._replace(names=names), pks) for names, pks in new.items())
        finally:
            channel.reset(way)


def _tell_of(sight: Sight, ids: list[int]) -> int:
    told = sorted(pk for pk in ids if pk != WHOLE_LIST)
    if told:
        _tell_read(sight, told)
    if WHOLE_LIST in ids:
        what, plural = _words(sight)
        _tell(sight, SensitiveAsked(what=what, plural=plural), None)
    return len({pk == WHOLE_LIST for pk in ids})


def _not_told_lately(sight: Sight, ids: list[int]) -> dict[tuple[str, ...], list[int]]:
    """Which fields of which records this user has not read within the hour, in any process; they count as read now."""
    if is_postgres():
        # One after the other, so that two processes do not both tell it; on SQLite there is one writer anyway.
        fetch_rows("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, sight.user_id % 2**31])
    now = timezone.now()
    hour = stored_moment(now - timedelta(seconds=SECONDS_APART))
    known = fetch_rows(
        "SELECT record_id, told FROM records_sensitivesight WHERE user_id = %s AND record_type = %s AND at > %s"
        f" AND record_id IN ({placeholders(ids)})",
        [sight.user_id, sight.record_type, hour, *ids],
    )
    told = {pk: names.split(",") for pk, names in known}
    new: dict[tuple[str, ...], list[int]] = {}
    values: list[object] = []
    for pk in ids:
        names = tuple(name for name in sight.names if name not in told.get(pk, ()))
        if names:
            new.setdefault(names, []).append(pk)
            all_told = ",".join([*filter(None, told.get(pk, ())), *names])
            values += [sight.user_id, sight.record_type, pk, stored_moment(now), all_told]
    if values:
        marks = ", ".join(["(%s, %s, %s, %s, %s)"] * (len(values) // 5))
        fetch_rows(
            f"INSERT INTO records_sensitivesight (user_id, record_type, record_id, at, told) VALUES {marks}"
            " ON CONFLICT (user_id, record_type, record_id) DO UPDATE SET told = excluded.told,"
            # The hour goes by what was told first.
            " at = CASE WHEN records_sensitivesight.at > %s THEN records_sensitivesight.at ELSE excluded.at END"
            " RETURNING record_id",
            [*values, hour],
        )
    return new


def _tell_read(sight: Sight, ids: list[int]) -> None:
    what, plural = _words(sight)
    # No titles: an erasure needs nothing forgotten here but who it was.
    told = SensitiveRead(what=what, plural=plural, count=len(ids), ids=ids)
    _tell(sight, told, ids[0] if len(ids) == 1 else None)


def _tell(sight: Sight, event: SensitiveRead | SensitiveAsked, pk: int | None) -> None:
    record(event, by=Viewer(user_id=sight.user_id), about=About(sight.record_type, pk))


def _words(sight: Sight) -> tuple[str, str]:
    kind = known_type(sight.record_type)
    return ", ".join(sight.names), kind.plural.lower() if kind else sight.record_type
