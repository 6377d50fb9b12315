"""Telling open deals their chance by what was learnt last: all of them after learning, some when they change."""

from typing import Any

from django.utils import timezone

from regulars.core.database.rows import execute, execute_many, fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.progress import JobProgress
from regulars.sales.chance.models import Lesson
from regulars.sales.chance.present import facts_now
from regulars.sales.chance.rules import Known, Tally, chance_of, numbers_of
from regulars.sales.chance.samples import stage_places

_AT_A_TIME = 500


def last_lesson() -> Lesson | None:
    """Return what was learnt last."""
    return Lesson.objects.order_by("-id").first()


def is_learnt(lesson: Lesson | None) -> bool:
    """Whether chances can be told from it."""
    return bool(lesson and lesson.learnt and "weights" in lesson.learnt)


def keep_known(known: Known) -> dict[str, Any]:
    """Return what all closed deals tell, as it is kept with the weights."""
    by = {key: [one.closed, one.won] for key, one in known.by.items()}
    return {"known": {"all": [known.all.closed, known.all.won], "by": by, "worths": known.worths}}


def known_of(lesson: Lesson) -> Known:
    """Return what all closed deals told when it was learnt."""
    assert lesson.learnt is not None
    kept = lesson.learnt["known"]
    by = {key: Tally(*counts) for key, counts in kept["by"].items()}
    return Known(Tally(*kept["all"]), by, {key: list(sums) for key, sums in kept["worths"].items()})


def apply_to_all(lesson: Lesson, progress: JobProgress) -> int:
    """Write the chance of every open deal; take it away where nothing was learnt. Returns how many were told."""
    if not is_learnt(lesson):
        with write_transaction():
            execute("UPDATE sales_deal SET chance = NULL WHERE chance IS NOT NULL")
        return 0
    told, last = 0, 0
    while rows := fetch_rows(
        f"SELECT id FROM sales_deal WHERE state = 'open' AND id > %s ORDER BY id LIMIT {_AT_A_TIME}", [last]
    ):
        progress.raise_if_cancelled()
        chances = chances_of([row[0] for row in rows], lesson)
        with write_transaction():
            write_chances(chances)
        last, told = rows[-1][0], told + len(chances)
        progress.advance(len(rows))
    return told


def chances_of(ids: list[int], lesson: Lesson) -> dict[int, float]:
    """Return how likely each of these deals is won, those that are open."""
    known, learnt = known_of(lesson), lesson.learnt or {}
    facts = facts_now(ids, timezone.now(), stage_places())
    return {pk: chance_of(numbers_of(one, known), learnt) for pk, one in facts.items()}


def write_chances(chances: dict[int, float]) -> None:
    """Keep chances with their deals, in percent; inside the caller's transaction."""
    rows = [(f"{100 * chance:.1f}", pk) for pk, chance in chances.items()]
    execute_many("UPDATE sales_deal SET chance = CAST(%s AS numeric) WHERE id = %s", rows)
