"""/api/chances: what the closed deals taught, and why a deal has its chance."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.contracts import Id
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.schemas import JobView, view_of
from regulars.core.problems import Invalid, Refused
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.words import say
from regulars.sales.chance.learning import KIND, is_learning
from regulars.sales.chance.queries import explain_deal, may_learn, read_lesson

router = Router(tags=["Chances"])


class LessonCounts(Schema):
    """How many closed deals there were to learn from, and how many are still missing."""

    closed: int
    won: int
    lost: int
    missing: int
    missing_won: int
    missing_lost: int


class ChanceSpan(Schema):
    """Of the deals said to be won with a chance from … until …: how many there were, and how many were won."""

    least: int
    most: int
    deals: int
    won: int
    said: float | None


class Truth(Schema):
    """How true it was on deals not seen: mean squared distance, beside that of the stages' fixed chances.

    That of the stages is for who may see what chances they have.
    """

    spans: list[ChanceSpan]
    off: float
    off_by_stage: float | None


class LessonView(Schema):
    """How it stands: "learnt", "too_few", "not_yet", "no_library" or "failed"; numbers for who sees all deals."""

    state: str
    at: str | None
    counts: LessonCounts | None
    truth: Truth | None
    may_learn: bool


class ChanceReason(Schema):
    """What speaks for a deal (`times` above 1) or against it: it multiplies the odds."""

    name: str
    times: str
    told: str


class ChanceView(Schema):
    """A deal's chance in percent: from `begin`, that of a usual deal, by the reasons."""

    state: str
    chance: str | None
    begin: str | None
    reasons: list[ChanceReason]


@router.get("", response={200: LessonView, **PROBLEMS}, operation_id="chances")
def lesson(request: Any) -> HttpResponse:
    """What was learnt of the closed deals, and how true it was."""
    return answer(read_lesson(request.viewer))


@router.get("/deals/{int:deal_id}", response={200: ChanceView, **PROBLEMS}, operation_id="chances_of_deal")
def of_deal(request: Any, deal_id: Id) -> HttpResponse:
    """Why a deal has its chance."""
    return answer(explain_deal(request.viewer, deal_id))


@router.post("/learn", response={200: JobView, **PROBLEMS}, operation_id="chances_learn")
def learn(request: Any) -> HttpResponse:
    """Learn anew from the closed deals, as a job; else the night does it."""
    if not may_learn(request.viewer):
        raise Refused(say("Only who may see and change all deals can have it learnt anew."))
    if is_learning():
        raise Invalid(say("It is being learnt already; you can watch it under Jobs."))
    return answer(view_of(start_job(KIND, by=request.viewer)))
