"""/api/cases: what was said about a case, how its clocks run, which cases stand around it."""

from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.service.case.around import read_around
from regulars.service.case.conversation import read_conversation
from regulars.service.case.reckoning import read_clocks

router = Router(tags=["Cases"])


class SaidInCase(Schema):
    """One thing that was said: "heard" by the customer, an "answer" or "solution" to her, a "note" among ourselves.

    The text of a note is formatted, the others are plain. `others` counts the cases that an answer reached beside this
    one; `went_on` is the number of the case that began with these words.
    """

    kind: str
    id: int | None
    at: str
    text: str
    by: dict[str, Any] | None
    customer: dict[str, Any] | None
    is_undone: bool
    is_mailed: bool
    others: int
    went_on: int | None
    is_from_cause: bool


class CaseConversation(Schema):
    """What was said, oldest first."""

    said: list[SaidInCase]


class ClockStretch(Schema):
    """A stretch of time, and how many seconds of it there are."""

    begin: str
    end: str
    seconds: int


class ClockView(Schema):
    """A clock of a case: what was promised, the working time counted until now, where it stood, what is left.

    `state` is none, rests, runs, late, kept or broken. Of the stretches the last sixty are told.
    """

    which: str
    label: str
    state: str
    promise: dict[str, Any] | None
    seconds: int | None
    zone: str
    began: str
    stopped: str | None
    stretches: list[ClockStretch]
    left_out: int
    pauses: list[ClockStretch]
    used: int
    left: int | None
    warns: str | None
    warned: str | None
    due: str | None


class Clocks(Schema):
    """The clocks of a case; those whose hour the user may not see are missing."""

    clocks: list[ClockView]


class Around(Schema):
    """Cases around a case, by what they have to do with it."""

    cause: list[dict[str, Any]] = []
    caused: list[dict[str, Any]] = []
    follows: list[dict[str, Any]] = []
    followed: list[dict[str, Any]] = []
    linked: list[dict[str, Any]] = []


@router.get("/{int:pk}/conversation", response={200: CaseConversation, **PROBLEMS}, operation_id="cases_conversation")
def conversation(request: Any, pk: int) -> HttpResponse:
    """What the customer said, what she was told, and what we said among ourselves, in one order."""
    return answer({"said": read_conversation(pk, by=request.viewer)})


@router.get("/{int:pk}/clock", response={200: Clocks, **PROBLEMS}, operation_id="cases_clock")
def clock(request: Any, pk: int) -> HttpResponse:
    """The arithmetic of a case's clocks."""
    return answer({"clocks": read_clocks(pk, by=request.viewer)})


@router.get("/{int:pk}/around", response={200: Around, **PROBLEMS}, operation_id="cases_around")
def around(request: Any, pk: int) -> HttpResponse:
    """The cause of a case, what it is the cause of, what it follows and what it is linked with."""
    return answer(read_around(pk, by=request.viewer))
