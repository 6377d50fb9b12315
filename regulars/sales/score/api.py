"""/api/leads/{id}/score and /api/lead-habits: what leads are worth, and why they are let go."""

import datetime as dt
from typing import Annotated, Any

from annotated_types import MaxLen
from ninja import Router, Schema
from pydantic import Field

import regulars.sales.score.listening  # noqa: F401 - it hears from now on
from regulars.core.contracts import PROBLEMS, Before, Id, Input, Name, ProblemView
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.sales.score.actions import change_lead_habits
from regulars.sales.score.habits import habits_now
from regulars.sales.score.telling import told_score

score_router = Router(tags=["Leads"])
habits_router = Router(tags=["Leads"])
Points = Annotated[int, Field(ge=-100, le=100, strict=True)]
Days = Annotated[int, Field(ge=1, le=365, strict=True)]
Few = Annotated[int, Field(ge=0, le=100, strict=True)]
Slug = Annotated[str, Field(pattern=r"^[a-z_-]{1,40}$")]
Reasons = Annotated[list[Name], MaxLen(40)]


class CampaignPoints(Input):
    """What a campaign is worth."""

    campaign: Name
    points: Points


class LeadPoints(Input):
    """What is worth how many points: by source, campaign, what is known of the party, what was heard lately, age."""

    source: Annotated[dict[Slug, Points], MaxLen(40)]
    campaigns: Annotated[list[CampaignPoints], MaxLen(200)]
    contact: Annotated[dict[Slug, Points], MaxLen(10)]
    heard: Annotated[dict[Slug, Points], MaxLen(40)]
    heard_else: Points
    heard_days: Days
    heard_most: Annotated[int, Field(ge=0, le=20, strict=True)]
    age_points: Few
    age_days: Days
    age_most: Few


class HabitsChange(Input):
    """What is to be changed."""

    points: LeadPoints | None = None
    merits: Reasons | None = None
    reasons: Reasons | None = None
    before: Before = None


class HabitsView(Schema):
    """The points of leads, and the reasons to choose from where one is qualified or let go."""

    points: LeadPoints
    merits: list[str]
    reasons: list[str]


class ScorePart(Schema):
    """One part of a score: its points, what they are for, and the entry behind it."""

    points: int
    what: str
    text: str
    at: dt.datetime | None
    entry: int | None


class ScoreView(Schema):
    """A score with its arithmetic."""

    score: int
    parts: list[ScorePart]


@score_router.get("/{int:pk}/score", response={200: ScoreView, PROBLEMS: ProblemView}, operation_id="leads_score")
def show_score(request: Any, pk: Id) -> dict[str, Any]:
    """A lead's score and what it is the sum of."""
    return told_score(pk, request.viewer)


@habits_router.get("", response={200: HabitsView, PROBLEMS: ProblemView}, operation_id="lead_habits_show")
def show_habits(request: Any) -> dict[str, Any]:
    """What leads are worth, and the reasons to choose from."""
    require_any(request.viewer, "see", record_type("leads"))
    return habits_now()


@habits_router.patch("", response={200: HabitsView, PROBLEMS: ProblemView}, operation_id="lead_habits_change")
def patch_habits(request: Any, body: HabitsChange) -> dict[str, Any]:
    """Change the points or the reasons; every open lead is worked out anew."""
    return change_lead_habits(body.dict(exclude_unset=True), by=request.viewer)
