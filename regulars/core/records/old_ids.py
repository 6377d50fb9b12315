"""Old ids: a record that was merged into another is still found under the id it had."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from regulars.core.access.viewer import current_epoch
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.problems import NotFound
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.foundation.caching import cached_lately

T = TypeVar("T")
MOST_STEPS = 50
_AT_ONCE = 500


def family_of(record_type: type[RecordType]) -> list[str]:
    """Return the slugs under which records of a type are merged: its own, or those of the types it is over."""
    return list(record_type.subtypes.values()) or [record_type.slug]


def current_ids(record_type: type[RecordType], ids: Iterable[int], *, epoch: int = 0) -> dict[int, int]:
    """Return, for those of the ids that were merged away, the id that answers for them now."""
    wanted = set(ids)
    if not wanted or not some_are_merged(epoch or current_epoch()):
        return {}
    found: dict[int, int] = {}
    step = {one: one for one in wanted}
    for _ in range(MOST_STEPS):
        following = _next_ids(record_type, set(step.values()))
        step = {first: following[last] for first, last in step.items() if last in following}
        if not step:
            break
        found |= step
    return found


def current_id(record_type: type[RecordType], pk: int) -> int | None:
    """Return the id that answers for a merged one, None if it was never merged."""
    return current_ids(record_type, [pk]).get(pk)


def follow_old_id(record_type: type[RecordType], pk: int, work: Callable[[int], T]) -> T:
    """Do something with a record, with the one it was merged into if it is not there; raises NotFound."""
    try:
        return work(pk)
    except NotFound:
        now = current_id(record_type, pk)
        if now is None:
            raise
    return work(now)


def merged_into(record_type: type[RecordType], pk: int) -> list[int]:
    """Return the ids that lead to a record, those merged into merged ones as well."""
    return all_merged_into(record_type, [pk]).get(pk, [])


def all_merged_into(record_type: type[RecordType], ids: Iterable[int]) -> dict[int, list[int]]:
    """Return, by record, the ids that lead to it, for those to which any leads."""
    found: dict[int, list[int]] = {}
    level = {pk: pk for pk in ids}
    slugs = family_of(record_type)
    while level and some_are_merged(current_epoch()):
        deeper: dict[int, int] = {}
        into = list(level)
        for start in range(0, len(into), _AT_ONCE):
            some = into[start : start + _AT_ONCE]
            rows = fetch_rows(
                f"SELECT record_id, into_id FROM records_mergedrecord WHERE into_id IN ({placeholders(some)})"
                f" AND record_type IN ({placeholders(slugs)}) AND separated_in IS NULL ORDER BY id",
                [*some, *slugs],
            )
            for old, now in rows:
                if old not in found.setdefault(level[now], []):
                    found[level[now]].append(old)
                    deeper[old] = level[now]
        level = deeper
    return found


def all_families(table: str) -> list[type[RecordType]]:
    """Return the record types over a table that are not over others."""
    return [t for t in all_record_types() if t.table() == table and not t.subtypes]


def _next_ids(record_type: type[RecordType], ids: set[int]) -> dict[int, int]:
    slugs = family_of(record_type)
    rows = fetch_rows(
        f"SELECT record_id, into_id FROM records_mergedrecord WHERE record_id IN ({placeholders(ids)})"
        f" AND record_type IN ({placeholders(slugs)}) AND separated_in IS NULL",
        [*ids, *slugs],
    )
    return {row[0]: row[1] for row in rows}


@cached_lately(most=2)
def some_are_merged(epoch: int) -> bool:
    """Whether there ever was a merge."""
    # Most workspaces ask this once: the first merge raises the epoch.
    return bool(fetch_rows("SELECT 1 FROM records_mergedrecord LIMIT 1"))
