"""Two tags made one, and apart again: what was changed meanwhile stays as it is."""

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
from regulars.core.records.tag_links import Worn, put_on, take_off, worn_by
from regulars.core.words import say

MERGE, UNMERGE = "merge", "unmerge"


def join_tags(tag: Tag, into: Tag) -> ChangeMade:
    """Put the second tag on all that wears the first, and remove the first; return what the journal keeps of it."""
    worn, already = worn_by(tag), worn_by(into)
    both = without(worn, without(worn, already))
    before = {"tag": tag_words(tag), "worn": worn, "both": both}
    change = ChangeMade("tags", tag.pk, MERGE, before, {"into": into.pk, "name": into.name})
    put_on(into, worn)
    tag.delete()
    raise_epoch()
    index_wearers(worn)
    return change


def is_merge(change: Change) -> bool:
    """Whether a change made two tags one, or apart again."""
    return change.record_type == "tags" and change.action in (MERGE, UNMERGE)


def reverse_merge(change: Change, conflicts: Conflicts, *, dry_run: bool) -> ChangeMade | None:
    """Take a merge back, or do again what was taken back; what cannot be is told among the conflicts."""
    if change.action == UNMERGE:
        return _again(change, conflicts, dry_run=dry_run)
    kept: dict[str, Any] = change.before or {}
    into = _tag((change.after or {}).get("into"))
    # Somebody may have written the word again since: then it is that tag.
    tag = Tag.objects.filter(key=kept["tag"]["key"]).first() or Tag(pk=change.record_id, **kept["tag"])
    if into is None:
        conflicts.append(
            tag_conflict(change.record_id, kept["tag"]["name"], expected=(change.after or {}).get("name"), found=None)
        )
    back = _still_wearing(into, kept["worn"], conflicts)
    made = ChangeMade("tags", tag.pk, UNMERGE, {"into": into.pk if into else None}, {"tag": kept["tag"]})
    if dry_run:
        return made
    tag.save()
    put_on(tag, back)
    if into is not None:
        take_off(into, without(back, kept["both"]))
    raise_epoch()
    index_wearers(back)
    return made


def _again(change: Change, conflicts: Conflicts, *, dry_run: bool) -> ChangeMade | None:
    tag = _tag(change.record_id)
    into = _tag((change.before or {}).get("into"))
    if tag is None or into is None:
        title, found = tag.name if tag else "", say("one of them is gone")
        conflicts.append(tag_conflict(change.record_id, title, expected=say("both tags"), found=found))
        return None
    return ChangeMade("tags", tag.pk, MERGE) if dry_run else join_tags(tag, into)


def _still_wearing(into: Tag | None, worn: Worn, conflicts: Conflicts) -> Worn:
    """Leave out whatever the tag that stayed was taken off since."""
    left = without(worn, worn_by(into) if into else {})
    tell_left_alone(left, conflicts, expected=into.name if into else None)
    return without(worn, left)


def _tag(pk: int | None) -> Tag | None:
    return Tag.objects.filter(pk=pk).first() if pk else None
