"""Parties that change are compared anew as they change.

What takes long, reading and comparing, happens outside of transactions, so that nobody who writes waits for it.
"""

from regulars.commons.directory.doubles.keys import KEYS_MADE_AS
from regulars.commons.directory.doubles.models import DoubleSearch
from regulars.commons.directory.doubles.pairing import (
    compare_pairs,
    keep_pairs,
    keys_by_party,
    meeting,
    remove_pairs,
    write_keys,
)
from regulars.commons.directory.doubles.searching import count_parties
from regulars.commons.directory.doubles.state import search_state
from regulars.commons.directory.doubles.traits import MADE_OF
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows, is_postgres
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.watching import watcher
from regulars.core.journal.position import latest_change

# So many who changed are followed at one look, so many compared anew in one go.
CHANGES, TOGETHER = 500, 50
# Where more has changed, and half of all parties with it, they are all compared: that costs less for each.
MANY_CHANGES = 20_000
# A transaction that began earlier may end later: the last changes are looked at twice.
OVERLAP = 100
_TYPES = "('people', 'organisations', 'households')"


@watcher
def follow_changes() -> int:
    """Compare anew those that were added or changed since the last look; return how many."""
    state = search_state()
    latest = latest_change()
    if state.keys_made_as != KEYS_MADE_AS:
        # Since an upgrade others would meet: all are compared, even where nothing changed.
        _compare_all(state, keys_made_as=KEYS_MADE_AS)
        return 0
    if latest == state.position:
        return 0
    if latest - state.position > MANY_CHANGES and _has_changed_much(state.position):
        _compare_all(state, position=latest)
        return 0
    ids, position = _changed_since(state.position - OVERLAP, latest)
    compare_anew(ids)
    with write_transaction():
        DoubleSearch.objects.filter(pk=state.pk).update(position=position)
    return len(ids)


def _compare_all(state: DoubleSearch, **noted: int) -> None:
    """Begin a search of all, never twice for the same: whoever cancels it has decided."""
    was = {name: getattr(state, name) for name in noted}
    with write_transaction():
        if DoubleSearch.objects.filter(pk=state.pk, **was).update(**noted):
            start_job("directory.doubles", by=SYSTEM)


def _changed_since(position: int, latest: int) -> tuple[list[int], int]:
    """Who changed in what she is compared by, about `CHANGES` of them at most, and how far that was looked for."""
    found: set[int] = set()
    while len(found) < CHANGES:
        rows = fetch_rows(
            f"SELECT c.id, c.record_id, {_tells_much()} FROM journal_change c"
            f" WHERE c.id > %s AND c.record_type IN {_TYPES} ORDER BY c.id LIMIT {CHANGES}",
            [position],
        )
        found.update(pk for _, pk, tells_much in rows if tells_much)
        if len(rows) < CHANGES:
            return sorted(found), latest
        position = rows[-1][0]
    return sorted(found), position


def _has_changed_much(position: int) -> bool:
    # Counted, for PostgreSQL leaves numbers out: what is rolled back takes its own with it.
    [(changes, parties)] = fetch_rows(
        "SELECT COUNT(*), COUNT(DISTINCT c.record_id) FROM journal_change c"
        f" WHERE c.id > %s AND c.record_type IN {_TYPES} AND {_tells_much()}",
        [position],
    )
    return bool(changes > MANY_CHANGES and parties * 2 > count_parties())


def _tells_much() -> str:
    """The condition that a change touches what parties are compared by."""
    names = ", ".join(f"'{name}'" for name in sorted(MADE_OF))
    told = (
        f"jsonb_exists_any(c.after, ARRAY[{names}])"
        if is_postgres()
        else f"EXISTS (SELECT 1 FROM json_each(c.after) told WHERE told.key IN ({names}))"
    )
    return f"(c.action <> 'change' OR c.after IS NULL OR {told})"


def compare_anew(ids: list[int]) -> None:
    """Compare some parties with all that share a key, after their own keys were written anew."""
    for start in range(0, len(ids), TOGETHER):
        some = ids[start : start + TOGETHER]
        keys = keys_by_party(some)
        with write_transaction():
            write_keys(keys)
        compared = compare_pairs(meeting(some), search_state().weights)
        with write_transaction():
            remove_pairs(some)
            keep_pairs(compared)
