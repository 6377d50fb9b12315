"""What was learnt, how true it was, and why a deal has its chance."""

import math
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound, Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.loading import can
from regulars.core.records.reading.visibility import require_any, sees_all
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.chance.applying import is_learnt, known_of, last_lesson
from regulars.sales.chance.models import Lesson
from regulars.sales.chance.present import facts_now
from regulars.sales.chance.reasons import told_reasons
from regulars.sales.chance.rules import LEAST_CLOSED, LEAST_EACH, chance_of, numbers_of, parts_of
from regulars.sales.chance.samples import stage_places


def read_lesson(viewer: Viewer) -> dict[str, Any]:
    """Return how it stands with learning; numbers only to who sees all deals, since all are counted in them.

    Raises Refused for who may not see chances.
    """
    _require(viewer)
    lesson = last_lesson()
    state = _state(lesson)
    if lesson is None or not sees_all(viewer, record_type("deals")):
        return {"state": state, "at": None, "counts": None, "truth": None, "may_learn": False}
    lost = lesson.closed - lesson.won
    counts = {
        "closed": lesson.closed, "won": lesson.won, "lost": lost, "missing": max(0, LEAST_CLOSED - lesson.closed),
        "missing_won": max(0, LEAST_EACH - lesson.won), "missing_lost": max(0, LEAST_EACH - lost),
    }  # fmt: skip
    truth = (lesson.learnt or {}).get("truth")
    if truth and "probability" not in readable_fields(record_type("stages"), viewer):
        truth = truth | {"off_by_stage": None}
    return {
        "state": state, "at": lesson.at.isoformat(), "counts": counts, "truth": truth, "may_learn": may_learn(viewer),
    }  # fmt: skip


def may_learn(viewer: Viewer) -> bool:
    """Whether the viewer may have it learnt anew: whoever sees and may change all deals."""
    return sees_all(viewer, record_type("deals")) and viewer.rights_for("deals").scope("change") == "all"


def explain_deal(viewer: Viewer, deal: int) -> dict[str, Any]:
    """Return a deal's chance with what speaks for and against it; raises NotFound for who may not see the deal."""
    _require(viewer)
    deals = record_type("deals")
    if not can(viewer, "see", deals, deal):
        raise NotFound
    lesson = last_lesson()
    facts = facts_now([deal], timezone.now(), stage_places()).get(deal)
    if lesson is None or not is_learnt(lesson) or facts is None:
        return {"state": "closed" if facts is None else _state(lesson), "chance": None, "begin": None, "reasons": []}
    known, learnt = known_of(lesson), lesson.learnt or {}
    numbers = numbers_of(facts, known)
    parts = parts_of(numbers, learnt)
    begin = 1 / (1 + math.exp(-parts.pop("begin")))
    reasons = told_reasons(parts, facts, known, with_shares=sees_all(viewer, deals))
    return {
        "state": "learnt", "chance": f"{100 * chance_of(numbers, learnt):.1f}", "begin": f"{100 * begin:.1f}",
        "reasons": reasons,
    }  # fmt: skip


def _require(viewer: Viewer) -> None:
    deals = record_type("deals")
    require_any(viewer, "see", deals)
    if "chance" not in readable_fields(deals, viewer):
        raise Refused(say("The learnt chance tells what you may not see of the deals."))


def _state(lesson: Lesson | None) -> str:
    """ "learnt", "too_few", "not_yet" before the first night, "no_library" or "failed"."""
    if lesson is None:
        return "not_yet"
    if is_learnt(lesson):
        return "learnt"
    if lesson.learnt is None:
        return "too_few"
    return "no_library" if lesson.learnt.get("missing") == "library" else "failed"
