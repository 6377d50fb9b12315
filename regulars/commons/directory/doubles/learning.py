"""What a search of all learns, and what is held of the pairs it found since."""

from typing import Any

from regulars.commons.directory.doubles.models import DoublePair, DoubleSearch
from regulars.commons.directory.doubles.state import search_state
from regulars.commons.directory.doubles.weights import Patterns, learn_weights, score_of
from regulars.core.database.rows import execute_many
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.progress import JobProgress

_BATCH = 1_000


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
    found = list(DoublePair.objects.filter(pk__gt=saved["pair"]).order_by("pk")[:_BATCH])
    scores = ((score_of(pair.evidence, weights), pair) for pair in found)
    changed = [(score, pair.pk) for score, pair in scores if abs(score - pair.score) > 0.01]
    with write_transaction():
        execute_many("UPDATE directory_doublepair SET score = %s WHERE id = %s", changed)
        saved = {**saved, "pair": found[-1].pk if found else None}
        progress.checkpoint(saved)
    return saved
