"""Timeline, history, the record as it was, and related lists."""

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.api.bodies import answer
from regulars.core.records.api.schemas import PROBLEMS
from regulars.core.records.fields import readable_fields
from regulars.core.records.history.looking_back import field_history, record_as_of
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.panels import panels_of
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.timeline.reading import TimelineRequest, read_timeline
from regulars.core.records.timeline.schemas import AsOf, History, Timeline
from regulars.core.words import say


class TimelineQuery(Schema):
    """Which entries: kinds of event, department, a person of this organisation, a user, words."""

    kinds: str | None = Field(None, max_length=2000)
    room: str | None = Field(None, max_length=30)
    person: int | None = Field(None, ge=1, le=2**63 - 1)
    user: int | None = Field(None, ge=1, le=2**63 - 1)
    q: str | None = Field(None, max_length=200)
    after: str | None = Field(None, max_length=1000)
    limit: int = Field(30, ge=1, le=100)


def timeline_of(record_type: type[RecordType], pk: int, given: TimelineQuery, viewer: Viewer) -> dict[str, Any]:
    """Return the answer of a timeline's address."""
    asked = TimelineRequest(**vars(given))
    return follow_old_id(record_type, pk, lambda found: read_timeline(record_type, found, asked, viewer))


def add_story_routes(router: Router, record_type: type[RecordType]) -> None:
    """Add timeline (for those who have one), history, as-of and panels."""
    slug, one = record_type.slug, record_type.label.lower()
    if record_type.is_subject:

        @router.get("/{int:pk}/timeline", response={200: Timeline, **PROBLEMS}, operation_id=f"{slug}_timeline")
        def timeline(request: Any, pk: int, given: Query[TimelineQuery]) -> HttpResponse:
            return answer(timeline_of(record_type, pk, given, request.viewer))

        timeline.__doc__ = f"Everything that ever happened with a {one}, newest first."

    @router.get("/{int:pk}/history", response={200: History, **PROBLEMS}, operation_id=f"{slug}_history")
    def history(request: Any, pk: int, field: str | None = None) -> HttpResponse:
        changes = follow_old_id(record_type, pk, lambda found: field_history(record_type, found, field, request.viewer))
        return answer({"changes": changes})

    history.__doc__ = f"Who changed what on a {one}, newest first."

    @router.get("/{int:pk}/as-of", response={200: AsOf, **PROBLEMS}, operation_id=f"{slug}_as_of")
    def as_of(request: Any, pk: int, at: str) -> HttpResponse:
        return answer(
            follow_old_id(record_type, pk, lambda found: record_as_of(record_type, found, at, request.viewer))
        )

    as_of.__doc__ = f"A {one} as it was at a moment."

    @router.get("/{int:pk}/panels/{panel}", response={200: dict[str, Any], **PROBLEMS}, operation_id=f"{slug}_panel")
    def related(request: Any, pk: int, panel: str, after: str | None = None, limit: int = 20) -> HttpResponse:
        viewer = request.viewer
        return answer(follow_old_id(record_type, pk, lambda now: _panel(record_type, now, panel, after, limit, viewer)))

    related.__doc__ = f"Records of another type that point at a {one}."


def _panel(record_type: type[RecordType], pk: int, slug: str, after: str | None, limit: int, viewer: Any) -> Any:
    require(viewer, "see", record_type, pk)
    panel = next((p for p in panels_of(record_type) if p.slug == slug), None)
    if panel is None:
        raise NotFound(say("There is no panel called “{slug}” here.", slug=slug[:60]))
    target = find_type(panel.record_type)
    field = readable_fields(target, viewer).get(panel.field)
    if field is None:
        raise NotFound(say("There is no panel called “{slug}” here.", slug=slug[:60]))
    asked = ListRequest(after=after, limit=limit, extra=(f"{value_expression(field, 't')} = %s", [pk]))
    return read_page(target, asked, viewer) | {"type": target.slug, "columns": list(target.columns)}
