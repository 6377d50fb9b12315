"""What a search of all learns, and what is held of the pairs it found since."""

from typing import Any

import msgspec

from regulars.commons.directory.doubles.models import DoubleSearch
from regulars.commons.directory.doubles.state import search_state
from regulars.commons.directory.doubles.weights import Patterns, learn_weights, score_of
from regulars.core.database.rows import execute_many, fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.progress import JobProgress

_BATCH = 4_000


def learn_from(progress: JobProgress, saved: dict[str, Any], patterns: Patterns) -> dict[str, Any]:
    """Learn how much each level says from the evidence that was met."""
    weights = learn_weights(patterns)
    with write_transaction():
        if weights:
            DoubleSearch.objects.filter(pk=search_state().pk).update(weights=weights)
        saved = {**saved, "pair": 0 if weights else None}
        progress.checkpoint(saved)
    return saved


def weigh_some(progress: JobProgress, saved: dict[str, Any]) -> dict[str, Any]:
    """What was learnt holds for the pairs that were found before it, too."""
    weights = search_state().weights
    rows = fetch_rows(
        f"SELECT id, score, CAST(evidence AS text) FROM directory_doublepair WHERE id > %s ORDER BY id LIMIT {_BATCH}",
        [saved["pair"]],
    )
    # Many pairs have the same evidence.
    scores = {told: score_of(msgspec.json.decode(told), weights) for told in {row[2] for row in rows}}
    changed = [(scores[told], pk) for pk, score, told in rows if abs(scores[told] - score) > 0.01]
    with write_transaction():
        execute_many("UPDATE directory_doublepair SET score = %s WHERE id = %s", changed)
        saved = {**saved, "pair": rows[-1][0] if rows else None}
        progress.checkpoint(saved)
    return saved
