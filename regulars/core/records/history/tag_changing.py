"""Tags added, spelled otherwise, coloured and removed, and each of it taken back with all who wore them."""

from typing import Any

from regulars.core.access.viewer import raise_epoch
from regulars.core.journal.models import Change
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.history.tag_wearers import (
    Conflicts,
    index_wearers,
    tag_conflict,
    tag_words,
    tell_left_alone,
    without,
)
from regulars.core.records.models import Tag
from regulars.core.records.tag_links import put_on, still_there, tag_links, worn_by
from regulars.core.records.tagging import tag_key

ADD, CHANGE, REMOVE = "add", "change", "remove"


def tag_added(tag: Tag) -> ChangeMade:
    """Return what the journal keeps of a tag that somebody added by itself."""
    return ChangeMade("tags", tag.pk, ADD, None, {"tag": tag_words(tag), "worn": {}})


def change_words(tag: Tag, *, name: str, color: str) -> ChangeMade | None:
    """Spell and colour a tag so, on all that wears it; return what the journal keeps, None if that changes nothing."""
    before = _told(tag)
    tag.name, tag.key, tag.color = name, tag_key(name), color
    if _told(tag) == before:
        return None
    tag.save()
    raise_epoch()
    if tag.name != before["name"]:
        index_wearers(worn_by(tag))
    return ChangeMade("tags", tag.pk, CHANGE, before, _told(tag))


def take_away(tag: Tag) -> ChangeMade:
    """Take a tag off all that wears it and remove it; return what the journal keeps."""
    worn = worn_by(tag)
    change = ChangeMade("tags", tag.pk, REMOVE, {"tag": tag_words(tag), "worn": worn}, None)
    tag.delete()
    raise_epoch()
    index_wearers(worn)
    return change


def is_tag_change(change: Change) -> bool:
    """Whether a change tells that a tag was added, changed or removed by itself."""
    return change.record_type == "tags" and change.action in (ADD, CHANGE, REMOVE)


def reverse_tag_change(change: Change, conflicts: Conflicts, *, dry_run: bool) -> ChangeMade | None:
    """Take it back; what was changed since stays as it is and is told among the conflicts."""
    if change.action == REMOVE:
        return _bring_back(change, conflicts, dry_run=dry_run)
    tag = Tag.objects.filter(pk=change.record_id).first()
    after: dict[str, Any] = change.after or {}
    told = after["tag"] if change.action == ADD else after
    if tag is None:
        conflicts.append(tag_conflict(change.record_id, told["name"], expected="there", found="removed"))
        return None
    differing = [name for name in ("name", "color") if getattr(tag, name) != told[name]]
    if differing:
        found = getattr(tag, differing[0])
        conflicts.append(tag_conflict(tag.pk, tag.name, expected=told[differing[0]], found=found))
        return None
    if change.action == ADD:
        return _take_back(tag, after["worn"], conflicts, dry_run=dry_run)
    return _spell_back(tag, change.before or {}, conflicts, dry_run=dry_run)


def _bring_back(change: Change, conflicts: Conflicts, *, dry_run: bool) -> ChangeMade:
    kept: dict[str, Any] = change.before or {}
    # Somebody may have written the word again since: then it is that tag.
    tag = Tag.objects.filter(key=kept["tag"]["key"]).first() or Tag(pk=change.record_id, **kept["tag"])
    back = {link.name: still_there(link, kept["worn"].get(link.name, [])) for link in tag_links()}
    tell_left_alone(without(kept["worn"], back), conflicts, expected=tag.name)
    made = ChangeMade("tags", tag.pk, ADD, None, {"tag": tag_words(tag), "worn": back})
    if not dry_run:
        tag.save()
        put_on(tag, back)
        raise_epoch()
        index_wearers(back)
    return made


def _take_back(tag: Tag, worn: dict[str, Any], conflicts: Conflicts, *, dry_run: bool) -> ChangeMade | None:
    since = without(worn_by(tag), worn)
    if any(since.values()):
        tell_left_alone(since, conflicts, found=tag.name)
        return None
    return ChangeMade("tags", tag.pk, REMOVE) if dry_run else take_away(tag)


def _spell_back(tag: Tag, before: dict[str, Any], conflicts: Conflicts, *, dry_run: bool) -> ChangeMade | None:
    taken = Tag.objects.filter(key=tag_key(before["name"])).exclude(pk=tag.pk).first()
    if taken is not None:
        conflicts.append(tag_conflict(tag.pk, tag.name, expected=before["name"], found=taken.name))
        return None
    if dry_run:
        return ChangeMade("tags", tag.pk, CHANGE, _told(tag), before)
    return change_words(tag, name=before["name"], color=before["color"])


def _told(tag: Tag) -> dict[str, str]:
    return {"name": tag.name, "color": tag.color}
