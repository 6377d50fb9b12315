"""Routes of saved views."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema

from regulars.core.records.api.bodies import answer, read_body
from regulars.core.records.api.schemas import PROBLEMS, body_of, write_problems
from regulars.core.records.views.actions import change_view, remove_view, save_view
from regulars.core.records.views.queries import describe_view, find_view, visible_views

router = Router(tags=["Views"])


class ViewBody(Schema):
    """A view to be saved."""

    type: str | None = None
    name: str | None = None
    layout: Literal["table", "board", "calendar"] | None = None
    settings: dict[str, Any] | None = None
    sharing: Literal["private", "team", "all"] | None = None
    is_default: bool | None = None
    before: dict[str, Any] | None = None


class View(Schema):
    """A saved view."""

    id: int
    type: str
    name: str
    layout: str
    settings: dict[str, Any]
    sharing: str
    team: int | None
    owner: dict[str, Any] | None
    is_default: bool
    can_change: bool
    is_demo: bool


class Views(Schema):
    """Saved views."""

    views: list[View]


class Removed(Schema):
    """Nothing more to say."""

    removed: bool


@router.get("", response={200: Views, **PROBLEMS}, operation_id="views_list")
def list_views(request: Any, type: str | None = None) -> HttpResponse:
    """The saved views of a record type that this user sees."""
    return answer({"views": [describe_view(v, request.viewer) for v in visible_views(request.viewer, type)]})


@router.post("", response={201: View, **write_problems()}, operation_id="views_create", openapi_extra=body_of(ViewBody))
def create_view(request: Any) -> HttpResponse:
    """Save a view."""
    view = save_view(read_body(request), by=request.viewer)
    return answer(describe_view(view, request.viewer), status=201)


@router.patch(
    "/{int:pk}", response={200: View, **write_problems()}, operation_id="views_change", openapi_extra=body_of(ViewBody)
)
def patch_view(request: Any, pk: int) -> HttpResponse:
    """Change a view, or make it one's default."""
    view = change_view(find_view(pk, request.viewer), values=read_body(request), by=request.viewer)
    return answer(describe_view(view, request.viewer))


@router.delete("/{int:pk}", response={200: Removed, **write_problems()}, operation_id="views_remove")
def delete_view(request: Any, pk: int) -> HttpResponse:
    """Remove a view."""
    remove_view(find_view(pk, request.viewer), by=request.viewer)
    return answer({"removed": True})
