"""The points and reasons a house begins with, and what it made of them."""

from typing import Any

from regulars.core.words import mark, say
from regulars.sales.score.models import LeadHabits

POINTS: dict[str, Any] = {
    "source": {
        "form": 20, "phone": 15, "mail": 10, "fair": 10, "referral": 25, "visit": 15, "list": 0, "other": 0,
    },
    "campaigns": [],
    "contact": {"email": 5, "phone": 5, "address": 3, "employer": 2},
    "heard": {"calls": 12, "visits": 15, "submissions": 10, "cases": 0},
    "heard_else": 10,
    "heard_days": 30,
    "heard_most": 3,
    "age_points": 1,
    "age_days": 2,
    "age_most": 15,
}  # fmt: skip
MERITS = (mark("Has the budget"), mark("Decides soon"), mark("Fits what we make"), mark("Asked for an offer"))
REASONS = (
    mark("No budget"), mark("Only looking"), mark("Not reached"), mark("Not our kind of customer"),
    mark("Bought elsewhere"), mark("Came twice"),
)  # fmt: skip


def points_now() -> dict[str, Any]:
    """Return what is worth how many points today."""
    return _joined(_habits().points)


def habits_now() -> dict[str, Any]:
    """Return points and reasons as they stand; reasons nobody has touched are said in the reader's language."""
    habits = _habits()
    merits = habits.merits or [say(one) for one in MERITS]
    reasons = habits.reasons or [say(one) for one in REASONS]
    return {"points": _joined(habits.points), "merits": merits, "reasons": reasons}


def _habits() -> LeadHabits:
    return LeadHabits.objects.filter(pk=1).first() or LeadHabits()


def _joined(own: dict[str, Any]) -> dict[str, Any]:
    joined = {**POINTS, **own}
    for name in ("source", "contact", "heard"):
        joined[name] = {**POINTS[name], **own.get(name, {})}
    return joined
