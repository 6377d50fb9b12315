"""Verbs for tags: add, change, merge, remove."""

from typing import Any

from django.db import transaction

from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.house_events import TagChanged, TagsMerged
from regulars.core.administration.tags.links import move_links
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.records.models import Tag
from regulars.foundation.text import clean, fold


def add_tag(name: str, *, by: Viewer, color: str = "gray") -> Tag:
    """Add a tag before any record wears it."""
    require_administrator(by, to="add tags here; anybody may make one by writing it on a record")
    tag = Tag(name="", color=color)
    with transaction.atomic():
        _rename(tag, name)
        tag.save()
        _tell("added", tag, by, {}, _told(tag))
    return tag


def change_tag(tag: Tag, *, by: Viewer, name: str | None = None, color: str | None = None) -> Tag:
    """Spell a tag otherwise, or give it another colour, on every record at once."""
    require_administrator(by, to="change tags")
    before = _told(tag)
    with transaction.atomic():
        if name is not None:
            _rename(tag, name)
        tag.color = color or tag.color
        tag.save()
        if _told(tag) != before:
            _tell("changed", tag, by, before, _told(tag))
    return tag


def merge_tags(tag: Tag, *, into: Tag, by: Viewer) -> Tag:
    """Make two tags one: every record that wears the first wears the second instead."""
    require_administrator(by, to="merge tags")
    if tag.pk == into.pk:
        raise Invalid.field("into", "Choose another tag to merge this one into.")
    with transaction.atomic():
        count = move_links(tag, into)
        record(TagsMerged(gone=tag.name, count=count), by=by, about=About("", None, into.name))
        tag.delete()
        raise_epoch()
    return into


def remove_tag(tag: Tag, *, by: Viewer) -> None:
    """Take a tag off every record and remove it."""
    require_administrator(by, to="remove tags")
    with transaction.atomic():
        _tell("removed", tag, by, _told(tag), {})
        tag.delete()


def _rename(tag: Tag, name: str) -> None:
    shown = clean(name).strip()
    if not 0 < len(shown) <= 60 or not fold(shown):
        raise Invalid.field("name", "Give the tag a name of at most 60 characters.")
    key = fold(shown)[:60]
    if Tag.objects.filter(key=key).exclude(pk=tag.pk).exists():
        raise Invalid.field("name", f"There is a tag called “{shown}” already. Merge the two instead.")
    tag.name, tag.key = shown, key


def _told(tag: Tag) -> dict[str, Any]:
    return {"name": tag.name, "color": tag.color}


def _tell(did: str, tag: Tag, by: Viewer, before: dict[str, Any], after: dict[str, Any]) -> None:
    record(TagChanged(did=did, before=before, after=after), by=by, about=About("", None, tag.name))
    raise_epoch()
