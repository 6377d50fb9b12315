"""Learning from the closed deals: a job at night and on wish, never in a request."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress
from regulars.sales.chance.applying import apply_to_all, keep_known
from regulars.sales.chance.judging import judge
from regulars.sales.chance.models import Lesson
from regulars.sales.chance.rules import FEATURES, LEAST_CLOSED, LEAST_EACH
from regulars.sales.chance.samples import Samples, closed_deals, collect, known_by_now, passed_stages
from regulars.sales.forecast.nights import has_demo_deals

KIND = "sales.learn_chances"
_PROGRAM = ["-m", "regulars.sales.chance.fitting"]
_SECONDS = 300
_KEPT = 60
_ROOT = Path(__file__).resolve().parents[3]


@new_day
def learn_nightly(day: NewDay, progress: JobProgress) -> None:
    """Begin to learn once a day, where there are deals."""
    if fetch_rows("SELECT 1 FROM sales_deal LIMIT 1") and not is_learning():
        start_job(KIND, by=SYSTEM)


def is_learning() -> bool:
    """Whether somebody or the night has begun it already."""
    return Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).exists()


@job(KIND, label="Learn how likely deals are won", max_attempts=2)
def learn_chances(progress: JobProgress) -> dict[str, Any]:
    """Learn from the closed deals, keep what was learnt, and tell every open deal its chance."""
    lesson = learn()
    told = apply_to_all(lesson, progress)
    return {"closed": lesson.closed, "is_learnt": bool(lesson.learnt), "told": told}


def learn() -> Lesson:
    """Fit anew, and return what is kept of it; nothing is learnt from too few deals."""
    closings = closed_deals()
    won = sum(one.is_won for one in closings)
    learnt = None
    if len(closings) >= LEAST_CLOSED and min(won, len(closings) - won) >= LEAST_EACH:
        samples = collect(closings)
        learnt = _fitted(samples)
        if learnt and "begin" in learnt:
            learnt |= keep_known(known_by_now(closings, passed_stages(closings)))
    with write_transaction():
        lesson = Lesson.objects.create(closed=len(closings), won=won, learnt=learnt, is_demo=has_demo_deals())
        Lesson.objects.filter(pk__lte=lesson.pk - _KEPT).delete()
    return lesson


def _fitted(samples: Samples) -> dict[str, Any]:
    given = {"rows": samples.rows, "won": samples.won, "deals": samples.deals}
    done = subprocess.run(  # noqa: S603 - our own program, its input is numbers
        [sys.executable, *_PROGRAM],
        input=json.dumps(given), capture_output=True, text=True, timeout=_SECONDS, cwd=_ROOT, check=False,
    )  # fmt: skip
    if done.returncode:
        return {"missing": "library" if "ModuleNotFoundError" in done.stderr else done.stderr[-500:]}
    found = json.loads(done.stdout)
    judged = [at for at, is_judged in enumerate(samples.judged) if is_judged]
    fixed: dict[int, Any] = dict(fetch_rows("SELECT id, probability FROM sales_stage"))
    by_stage = [float(fixed.get(samples.stages[at], 0)) / 100 for at in judged]
    return {
        "begin": {"of": found["begin"]},
        "weights": dict(zip(FEATURES, found["weights"], strict=True)),
        "usual": dict(zip(FEATURES, found["usual"], strict=True)),
        "truth": judge([found["said"][at] for at in judged], [samples.won[at] for at in judged], by_stage),
        "deals": len({*samples.deals}),
    }
