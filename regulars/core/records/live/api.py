"""The question that browsers ask again and again: did anything happen that shows on my screen?"""

import re
from typing import Any

import msgspec
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.access.viewer import Viewer
from regulars.core.contracts import KIND, PROBLEMS, ProblemView
from regulars.core.records.live.news import news_for
from regulars.core.records.live.presence import lookers
from regulars.core.records.live.sight import Place, visible_places
from regulars.core.records.live.signs import signs
from regulars.core.records.live.tail import tail
from regulars.core.records.reading.titles import users_by_id
from regulars.foundation.caching import cached_lately

router = Router(tags=["Live"])
_PLACE = re.compile(rf"({KIND})/(\d{{1,18}})")


class LiveQuery(Schema):
    """From where on, what is looked at, what is known already, and when the next question comes."""

    after: str | None = Field(None, max_length=20_000, description="The position of the last answer; none to begin.")
    at: str | None = Field(None, max_length=60, pattern=rf"^{KIND}/[0-9]{{1,18}}$", description="TYPE/ID looked at.")
    writing: bool = Field(False, description="Whether something is being written there.")
    viewers: str = Field(
        "",
        max_length=2_000,
        pattern=r"^[0-9w,]*$",
        description="Those known to look at it, by id; 12w where 12 writes.",
    )
    schema_: int | None = Field(None, alias="schema", ge=0, le=2**63 - 1, description="The schema_version known.")
    signs: str = Field("", max_length=400, pattern=r"^[a-z0-9:,]*$", description="The signs of the last answer.")
    again: float = Field(0.5, ge=0.2, le=60, description="In how many seconds the next question comes.")


class ChangedView(Schema):
    """A record that changed, or on whose timeline something new stands, by which entry."""

    type: str
    id: int
    entry: int


class LookerView(Schema):
    """Somebody else who looks at the record, or writes there."""

    id: int
    title: str
    picture: str | None
    is_writing: bool


class LiveAnswer(Schema):
    """What happened since; `everything`: too much to tell one by one; `signs` change with what concerns her alone."""

    position: str
    changed: list[ChangedView]
    types: list[str]
    everything: bool
    viewers: list[LookerView]
    signs: str
    schema_version: int


@router.get("", response={200: LiveAnswer, 204: None, PROBLEMS: ProblemView}, operation_id="live")
def live(request: Any, given: Query[LiveQuery]) -> HttpResponse:
    """What happened since a position that this user may know of; 204 where nothing did."""
    content = live_answer(given, request.viewer)
    answer = HttpResponse(content, status=200 if content else 204, content_type="application/json")
    answer["Cache-Control"] = "no-store"
    return answer


def live_answer(given: Any, viewer: Viewer) -> bytes:
    """Return the answer as JSON, or nothing where nothing happened."""
    found = news_for(viewer, given.after)
    there = _lookers(given, viewer)
    knows_them = ",".join(f"{user}w" if writes else str(user) for user, writes in there.items()) == given.viewers
    knows_schema = given.schema_ is None or given.schema_ == viewer.epoch
    mine = signs.for_user(viewer)
    if found is None and knows_them and knows_schema and mine == given.signs:
        return b""
    answer = found or {"position": given.after, "changed": [], "types": [], "everything": False}
    users = users_by_id(viewer.epoch)
    answer["viewers"] = [{**users[user], "is_writing": writes} for user, writes in there.items() if user in users]
    answer["signs"] = mine
    answer["schema_version"] = viewer.epoch
    return msgspec.json.encode(answer)


def _lookers(given: Any, viewer: Viewer) -> dict[int, bool]:
    found = _PLACE.fullmatch(given.at or "")
    if found is None:
        return {}
    place = (found[1], int(found[2]))
    if not _sees(viewer, place, tail.position):
        return {}
    lookers.note(viewer, place, given.again, is_writing=given.writing)
    return lookers.others(viewer, place)


@cached_lately(most=4096)
def _sees(viewer: Viewer, place: Place, known_at: object) -> bool:
    # Looked at anew whenever the journal went on.
    return bool(visible_places([place], viewer))
