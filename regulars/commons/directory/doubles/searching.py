"""All parties compared in the background, batch by batch.

What takes long, reading and comparing, happens outside of transactions, so that nobody who writes waits for it.
"""

from collections import Counter
from typing import Any

from django.utils import timezone

from regulars.commons.directory.doubles.keys import MOST_SHARING
from regulars.commons.directory.doubles.learning import learn_from, weigh_some
from regulars.commons.directory.doubles.models import DoublePair, DoubleSearch
from regulars.commons.directory.doubles.pairing import change_keys, compare_pairs, keep_pairs, keys_by_party
from regulars.commons.directory.doubles.state import search_state
from regulars.commons.directory.doubles.weights import Patterns
from regulars.core.database.rows import fetch_rows, fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.position import latest_change
from regulars.core.records.kinds.links import LARGEST_ID

BATCH, KEYS_AT_ONCE, LEARNT_FROM = 1_000, 20_000, 400_000


@job("directory.doubles", label="Look for doubles")
def search_doubles(progress: JobProgress) -> dict[str, Any]:
    """Compare all parties that share a key; goes on where it was after a restart."""
    progress.total = count_parties() * 2
    saved = progress.saved
    if "position" not in saved:
        saved = {"position": latest_change(), "last": 0}
    while saved.get("last") is not None:
        progress.raise_if_cancelled()
        saved = _write_some_keys(progress, saved)
    patterns: Patterns = Counter()
    while saved.get("key") is not None:
        progress.raise_if_cancelled()
        saved = _compare_some(progress, saved, patterns)
    if "pair" not in saved:
        saved = learn_from(progress, saved, patterns)
    while saved["pair"] is not None:
        progress.raise_if_cancelled()
        saved = weigh_some(progress, saved)
    with write_transaction():
        found = DoublePair.objects.filter(score__gte=0, dismissed__isnull=True).count()
        DoubleSearch.objects.filter(pk=search_state().pk).update(position=saved["position"], compared_at=timezone.now())
        progress.checkpoint({**saved, "found": found})
    return {"found": found}


def count_parties() -> int:
    """Return how many parties there are."""
    return int(fetch_value("SELECT COUNT(*) FROM directory_party WHERE trashed_at IS NULL") or 0)


def _write_some_keys(progress: JobProgress, saved: dict[str, Any]) -> dict[str, Any]:
    last = saved["last"]
    ids = [
        row[0] for row in fetch_rows(f"SELECT id FROM directory_party WHERE id > %s ORDER BY id LIMIT {BATCH}", [last])
    ]
    keys = keys_by_party(ids)
    wanted = {(pk, key) for pk, found in keys.items() for key in found}
    upto = ids[-1] if len(ids) == BATCH else LARGEST_ID
    with write_transaction():
        # Of all in between, for whoever is gone has none.
        sql = "SELECT party_id, key FROM directory_doublekey WHERE party_id > %s AND party_id <= %s"
        change_keys(set(fetch_rows(sql, [last, upto])), wanted)
        progress.advance(len(ids))
        saved = {**saved, "last": upto} if upto < LARGEST_ID else {**saved, "last": None, "key": -(2**63)}
        progress.checkpoint(saved)
    return saved


def _compare_some(progress: JobProgress, saved: dict[str, Any], patterns: Patterns) -> dict[str, Any]:
    rows = fetch_rows(
        f"SELECT key, party_id FROM directory_doublekey WHERE key >= %s ORDER BY key, party_id LIMIT {KEYS_AT_ONCE}",
        [saved["key"]],
    )
    # The last key of a full page may go on; it begins the next page, unless it fills one all by itself.
    is_last = len(rows) < KEYS_AT_ONCE
    end = rows[-1][0] if rows else 0
    blocks: dict[int, list[int]] = {}
    for key, pk in rows:
        if is_last or key != end or rows[0][0] == end:
            blocks.setdefault(key, []).append(pk)
    pairs = {
        (ids[i], ids[j])
        for ids in blocks.values()
        if 1 < len(ids) <= MOST_SHARING
        for i in range(len(ids))
        for j in range(i + 1, len(ids))
    }
    following = None if is_last else end + 1 if rows[0][0] == end else end
    compared = compare_pairs(pairs, search_state().weights, patterns if sum(patterns.values()) < LEARNT_FROM else None)
    with write_transaction():
        keep_pairs(compared)
        saved = {**saved, "key": following}
        progress.advance(len(rows) // 6)
        progress.checkpoint(saved)
    return saved
