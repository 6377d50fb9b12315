"""Verbs for tags: add, change, merge, remove. Each returns the entry that undo takes back."""

from regulars.core.access.viewer import Viewer, lock_house, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.house_events import TagChanged, TagsMerged
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.history.tag_changing import change_words, tag_added, take_away
from regulars.core.records.history.tag_merging import join_tags
from regulars.core.records.models import Tag
from regulars.core.records.tag_counts import use_count
from regulars.core.records.tagging import LONGEST, tag_key
from regulars.core.words import mark, say
from regulars.foundation.text import clean, fold


def add_tag(name: str, *, by: Viewer, color: str = "gray") -> tuple[Tag, int]:
    """Add a tag before any record wears it; return it and the entry."""
    require_administrator(by, to="add tags here; anybody may make one by writing it on a record")
    with write_transaction():
        lock_house()
        shown = _free_name(name)
        tag = Tag.objects.create(name=shown, key=tag_key(shown), color=color)
        raise_epoch()
        return tag, _tell(mark("added"), tag, by, tag_added(tag))


def change_tag(tag: Tag, *, by: Viewer, name: str | None = None, color: str | None = None) -> tuple[Tag, int | None]:
    """Spell a tag otherwise, or give it another colour, on every record at once; no entry if it is so already."""
    require_administrator(by, to="change tags")
    with write_transaction():
        tag = _lock(tag)
        shown = tag.name if name is None else _free_name(name, tag)
        change = change_words(tag, name=shown, color=color or tag.color)
        return tag, _tell(mark("changed"), tag, by, change) if change else None


def merge_tags(tag: Tag, *, into: Tag, by: Viewer) -> int:
    """Make two tags one: every record that wears the first wears the second instead."""
    require_administrator(by, to="merge tags")
    if tag.pk == into.pk:
        raise Invalid.field("into", say("Choose another tag to merge this one into."))
    with write_transaction():
        into, tag = _lock(into), _lock(tag)
        count, gone = use_count(tag), tag.name
        change = join_tags(tag, into)
        return record(TagsMerged(gone=gone, count=count), by=by, about=About("", None, into.name), changes=[change])


def remove_tag(tag: Tag, *, by: Viewer) -> int:
    """Take a tag off every record and remove it."""
    require_administrator(by, to="remove tags")
    with write_transaction():
        tag = _lock(tag)
        return _tell(mark("removed"), tag, by, take_away(tag))


def _lock(tag: Tag) -> Tag:
    """The tag as it is now, which nobody else changes until the transaction ends."""
    lock_house()
    found = Tag.objects.select_for_update().filter(pk=tag.pk).first()
    if found is None:
        raise NotFound
    return found


def _free_name(name: str, tag: Tag | None = None) -> str:
    shown = clean(name).strip()
    if not 0 < len(shown) <= LONGEST or not fold(shown):
        raise Invalid.field("name", say("Give the tag a name of at most {longest} characters.", longest=LONGEST))
    if Tag.objects.filter(key=tag_key(shown)).exclude(pk=tag.pk if tag else 0).exists():
        raise Invalid.field("name", say("There is a tag called “{shown}” already. Merge the two instead.", shown=shown))
    return shown


def _tell(did: str, tag: Tag, by: Viewer, change: ChangeMade) -> int:
    before, after = ((words or {}).get("tag", words) or {} for words in (change.before, change.after))
    told = [{name: words[name] for name in ("name", "color") if name in words} for words in (before, after)]
    event = TagChanged(did=did, before=told[0], after=told[1])
    return record(event, by=by, about=About("", None, tag.name), changes=[change])
