"""All that wears a tag: found by its new word, and named where a change of the tag leaves it alone."""

from typing import Any

from regulars.core.records.models import Tag
from regulars.core.records.reading.loading import title_of
from regulars.core.records.searching import index_records
from regulars.core.records.tag_links import Owner, TagLink, Worn, tag_links, wearers

MOST_TOLD = 1_000
Conflicts = list[dict[str, Any]]


def index_wearers(worn: Worn) -> None:
    """Bring the search index up to date for all that wears a tag whose word changed."""
    for link in tag_links():
        for record_type, _, ids in wearers(link, worn.get(link.name, [])):
            index_records(record_type, ids)


def without(worn: Worn, others: Worn) -> Worn:
    """Return what wears the one and not the other."""
    sets = {name: {tuple(one) for one in owners} for name, owners in others.items()}
    return {name: [one for one in owners if tuple(one) not in sets.get(name, ())] for name, owners in worn.items()}


def tell_left_alone(left: Worn, conflicts: Conflicts, *, expected: Any = None, found: Any = None) -> None:
    """Add a conflict for each record that a change of a tag leaves alone."""
    for link in tag_links():
        conflicts += [_left_alone(link, one, expected, found) for one in left.get(link.name, [])[:MOST_TOLD]]


def tag_conflict(pk: int, title: str, *, expected: Any, found: Any) -> dict[str, Any]:
    """Return a conflict about a tag itself."""
    return {"type": "tags", "id": pk, "title": title, "field": "", "expected": expected, "found": found}


def tag_words(tag: Tag) -> dict[str, str]:
    """Return what a tag says of itself, as the journal keeps it."""
    return {"name": tag.name, "key": tag.key, "color": tag.color}


def _left_alone(link: TagLink, owner: Owner, expected: Any, found: Any) -> dict[str, Any]:
    for record_type, field, ids in wearers(link, [owner]):
        row = record_type.model._default_manager.filter(pk=ids[0], **record_type.where).first()
        if row is not None:
            told = {"type": record_type.slug, "id": row.pk, "title": title_of(record_type, row)}
            return {**told, "field": field or "tags", "expected": expected, "found": found}
    return tag_conflict(owner[-1], "", expected=expected, found=None)
