"""Routes of likely doubles."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.commons.directory.doubles.actions import dismiss_pair, reopen_pair
from regulars.commons.directory.doubles.queries import PairsAsked, find_pair, like_this, list_pairs
from regulars.commons.directory.doubles.typed import typed_erasures, typed_traits
from regulars.core.contracts import Input, Line
from regulars.core.jobs.actions import start_job
from regulars.core.problems import Refused
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.core.records.kinds.links import LARGEST_ID
from regulars.core.words import say

router = Router(tags=["Doubles"], by_alias=True)


class PairsQuery(Schema):
    """Which pairs."""

    after: int = Field(0, ge=0, le=5000)
    limit: int = Field(50, ge=1, le=200)
    type: Literal["people", "organisations", "households"] | None = None
    q: Line = Field("", description="Words that begin words of the name of either.")
    least: int = Field(50, ge=0, le=100, description="How likely they must be, in per cent.")
    dismissed: bool = Field(False, description="Those of whom somebody said that they are two.")


class Reason(Schema):
    """One thing that speaks for or against it."""

    trait: str
    for_: bool = Field(alias="for")
    text: str


class PairView(Schema):
    """Two that may be one; the score is in per cent."""

    id: int
    type: str
    one: dict[str, Any]
    other: dict[str, Any]
    score: int
    reasons: list[Reason]


class Pairs(Schema):
    """Likely doubles, the likeliest first."""

    pairs: list[PairView]
    next: int | None
    total: int
    compared_at: str | None


class LikeView(Schema):
    """Somebody whom the new one may be."""

    party: dict[str, Any]
    score: int
    reasons: list[Reason]


class Erased(Schema):
    """By what somebody is known who was erased, and on which day that was."""

    trait: Literal["email", "phone"]
    on: str


class Likes(Schema):
    """Those whom a new one may be, and whether she was erased."""

    likes: list[LikeView]
    erased: list[Erased]


class TypedBody(Input):
    """What has been typed of somebody new."""

    type: Literal["people", "organisations", "households"]
    name: Line = ""
    given_name: Line = ""
    family_name: Line = ""
    preferred_name: Line = ""
    email: Line = ""
    phone: Line = ""
    city: Line = ""
    country: Line = ""
    birthday: Line = ""
    tax_number: Line = ""


class Said(Schema):
    """Whether a pair is said to be two."""

    dismissed: bool


class SearchStarted(Schema):
    """The job that compares all."""

    job: int


@router.get("", response={200: Pairs, **PROBLEMS}, operation_id="doubles_list")
def pairs(request: Any, given: Query[PairsQuery]) -> HttpResponse:
    """Likely doubles, the likeliest first, with what speaks for and against; or those said to be two."""
    asked = PairsAsked(given.type, given.q, given.least, given.dismissed)
    return answer(list_pairs(request.viewer, asked, after=given.after, limit=given.limit))


@router.post("/like", response={200: Likes, **write_problems()}, operation_id="doubles_like")
def like(request: Any, given: TypedBody) -> HttpResponse:
    """Those in the directory whom somebody about to be added may be."""
    values = given.dict()
    slug = values.pop("type")
    likes = like_this(request.viewer, typed_traits(slug, values))
    return answer({"likes": likes, "erased": typed_erasures(values)})


@router.post("/search", response={200: SearchStarted, **write_problems()}, operation_id="doubles_search")
def search(request: Any) -> HttpResponse:
    """Compare all parties in the background."""
    if not any(request.viewer.may("change", slug) for slug in ("people", "organisations", "households")):
        raise Refused(say("Your roles do not let you change anybody, so there is nothing to look for."))
    return answer({"job": start_job("directory.doubles", by=request.viewer).pk})


@router.post("/{int:pk}/dismiss", response={200: Said, **write_problems()}, operation_id="doubles_dismiss")
def dismiss(request: Any, pk: int) -> HttpResponse:
    """Remember that these are two."""
    entry = dismiss_pair(find_pair(request.viewer, min(pk, LARGEST_ID)), by=request.viewer)
    return answer({"dismissed": True}, entry=entry)


@router.post("/{int:pk}/reopen", response={200: Said, **write_problems()}, operation_id="doubles_reopen")
def reopen(request: Any, pk: int) -> HttpResponse:
    """Take back that these are two."""
    entry = reopen_pair(find_pair(request.viewer, min(pk, LARGEST_ID)), by=request.viewer)
    return answer({"dismissed": False}, entry=entry)
