"""Merging: both sides compared, made one, and separated again."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from regulars.core.contracts import Id, Input, Line
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS, write_problems
from regulars.core.records.merging.comparing import compare_records, merges_of
from regulars.core.records.merging.joining import MergeRequest
from regulars.core.records.merging.queueing import merge_or_queue, separate_or_queue
from regulars.core.records.merging.separating import SeparationRequest, require_merge
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.record_type import RecordType
from regulars.core.records.timeline.schemas import EntryView, Undone

Side = Literal["this", "other"]


class MergeBody(Input):
    """Which record becomes part of this one, and the fields that are taken from it; the rest is kept or filled."""

    other: Id
    take: list[Line] = Field([], max_length=500)
    version: int | None = None
    other_version: int | None = None


class SeparateBody(Input):
    """Which merge is taken back, and to which side goes what came since: all, and single entries otherwise."""

    entry: Id
    new: Side = "this"
    sides: dict[Id, Side] = Field({}, max_length=5000)
    dry_run: bool = False


class ComparedField(Schema):
    """One field of both, and from which side it is proposed to be taken."""

    name: str
    label: str
    this: Any = None
    other: Any = None
    is_same: bool
    proposed: Side
    can_choose: bool
    goes_with: str | None


class Moves(Schema):
    """How many records of a type refer to the one that goes."""

    type: str
    label: str
    count: int


class Comparison(Schema):
    """Two records side by side."""

    type: str
    this: dict[str, Any]
    other: dict[str, Any]
    fields: list[ComparedField]
    moves: list[Moves]
    why_not: str | None


class Merged(Schema):
    """The entry of a merge, or the job that does it."""

    entry: int | None
    job: int | None


class MergeView(Schema):
    """A merge that stands, and what came since."""

    entry: int
    other: dict[str, Any]
    since: list[EntryView]


class Merges(Schema):
    """What was merged into a record."""

    merges: list[MergeView]


def add_merge_routes(router: Router, record_type: type[RecordType]) -> None:
    """Add comparing, merging, the merges of a record, and separating."""
    slug, one, plural = record_type.slug, record_type.label.lower(), record_type.plural.lower()

    @router.get("/{int:pk}/merge/{int:other}", response={200: Comparison, **PROBLEMS}, operation_id=f"{slug}_compare")
    def compare(request: Any, pk: int, other: int) -> HttpResponse:
        return answer(compare_records(record_type, pk, other, request.viewer))

    compare.__doc__ = f"Two of the {plural} field by field, before they become one."

    @router.post("/{int:pk}/merge", response={200: Merged, **write_problems()}, operation_id=f"{slug}_merge")
    def merge(request: Any, pk: int, given: MergeBody) -> HttpResponse:
        asked = MergeRequest(given.other, set(given.take), given.version, given.other_version)
        done = merge_or_queue(record_type, pk, asked, by=request.viewer)
        return answer(done, entry=done["entry"])

    merge.__doc__ = f"Make another {one} part of this one; both ids keep working."

    @router.get("/{int:pk}/merges", response={200: Merges, **PROBLEMS}, operation_id=f"{slug}_merges")
    def merges(request: Any, pk: int) -> HttpResponse:
        found = follow_old_id(record_type, pk, lambda now: merges_of(record_type, now, request.viewer))
        return answer({"merges": found})

    merges.__doc__ = f"What was merged into a {one}, and what came since."

    @router.post("/{int:pk}/separate", response={200: Undone, **write_problems()}, operation_id=f"{slug}_separate")
    def separate(request: Any, pk: int, given: SeparateBody) -> HttpResponse:
        require_merge(record_type, pk, given.entry, by=request.viewer)
        asked = SeparationRequest(given.new, dict(given.sides))
        done = separate_or_queue(given.entry, asked, by=request.viewer, dry_run=given.dry_run)
        return answer(done, entry=done["entry"])

    separate.__doc__ = f"Take a merge of a {one} back; what came since goes to the side that is named."
