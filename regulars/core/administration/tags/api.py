"""/api/tags: the words people put on records."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema, Status

from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.tags.actions import add_tag, change_tag, merge_tags, remove_tag
from regulars.core.contracts import PROBLEMS, Id, Input, Name, ProblemView
from regulars.core.problems import NotFound
from regulars.core.records.models import Tag
from regulars.core.records.tag_counts import use_count, use_counts

router = Router(tags=["Tags"])
Color = Literal["gray", "red", "orange", "amber", "lime", "green", "teal", "cyan", "blue", "indigo", "violet", "pink"]


class TagIn(Input):
    """A new tag."""

    name: Name
    color: Color = "gray"


class TagChange(Input):
    """Another spelling or colour."""

    name: Name | None = None
    color: Color | None = None


class TagMerge(Input):
    """The tag that stays."""

    into: Id


class TagView(Schema):
    """A tag; how many records wear it is told to administrators only, who see them all."""

    id: int
    name: str
    color: str
    count: int | None = None


@router.get("", response={200: list[TagView], PROBLEMS: ProblemView}, operation_id="tags_list", exclude_none=True)
def list_tags(request: Any) -> list[dict[str, Any]]:
    """All tags, by name."""
    counts = use_counts() if request.viewer.administers else None
    return [_view(tag, None if counts is None else counts.get(tag.pk, 0)) for tag in Tag.objects.order_by("key")]


@router.post("", response={201: TagView, PROBLEMS: ProblemView}, operation_id="tags_create")
def create_tag(request: Any, response: HttpResponse, body: TagIn) -> Status[Any]:
    """Add a tag before any record wears it. `X-Entry` names the entry that undo takes back."""
    tag, entry = add_tag(body.name, by=request.viewer, color=body.color)
    response["X-Entry"] = str(entry)
    return Status(201, _view(tag, 0))


@router.patch("/{int:tag_id}", response={200: TagView, PROBLEMS: ProblemView}, operation_id="tags_change")
def patch_tag(request: Any, response: HttpResponse, tag_id: Id, body: TagChange) -> dict[str, Any]:
    """Spell a tag otherwise, or colour it, on every record at once. `X-Entry` names the entry that undo takes back."""
    require_administrator(request.viewer, to="change tags")
    tag, entry = change_tag(_find(tag_id), by=request.viewer, name=body.name, color=body.color)
    if entry:
        response["X-Entry"] = str(entry)
    return _view(tag, use_count(tag))


@router.post("/{int:tag_id}/merge", response={200: TagView, PROBLEMS: ProblemView}, operation_id="tags_merge")
def merge(request: Any, response: HttpResponse, tag_id: Id, body: TagMerge) -> dict[str, Any]:
    """Make two tags one; the tag named by `into` stays. `X-Entry` names the entry that undo takes back."""
    require_administrator(request.viewer, to="merge tags")
    tag = _find(body.into)
    response["X-Entry"] = str(merge_tags(_find(tag_id), into=tag, by=request.viewer))
    return _view(tag, use_count(tag))


@router.delete("/{int:tag_id}", response={204: None, PROBLEMS: ProblemView}, operation_id="tags_remove")
def delete_tag(request: Any, response: HttpResponse, tag_id: Id) -> Status[None]:
    """Take a tag off every record and remove it. `X-Entry` names the entry that undo takes back."""
    require_administrator(request.viewer, to="remove tags")
    response["X-Entry"] = str(remove_tag(_find(tag_id), by=request.viewer))
    return Status(204, None)


def _find(tag_id: int) -> Tag:
    tag = Tag.objects.filter(pk=tag_id).first()
    if tag is None:
        raise NotFound
    return tag


def _view(tag: Tag, count: int | None) -> dict[str, Any]:
    return {"id": tag.pk, "name": tag.name, "color": tag.color, "count": count}
