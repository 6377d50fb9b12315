"""Words become tags, and stand in rows of their own beside the records that wear them."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import Model

from regulars.core.records.field import Field, ManyRows, SaveMany
from regulars.core.records.models import FieldTag, Tag
from regulars.foundation.text import fold

LONGEST = 60
_COLOURS = ("amber", "teal", "violet", "blue", "pink", "green", "indigo", "orange")


def tag_key(name: str) -> str:
    """Return what two spellings of one tag share."""
    return fold(name)[:LONGEST]


def make_tags(names: Iterable[str]) -> list[Tag]:
    """Make the tags that are not there yet; return those."""
    wanted = _by_key(names)
    known = set(Tag.objects.filter(key__in=wanted).values_list("key", flat=True))
    missing = [key for key in wanted if key not in known]
    if not missing:
        return []
    fresh = [Tag(key=key, name=wanted[key][:LONGEST], color=_colour_for(key)) for key in missing]
    # Another writer may have made one of them meanwhile.
    Tag.objects.bulk_create(fresh, ignore_conflicts=True)
    return list(Tag.objects.filter(key__in=missing).order_by("id"))


def save_tags(model: type[Model], owner: str, tags_of: dict[int, list[Any]], **same: int) -> None:
    """Make the tags of some records exactly these; `owner` is the column of `model` that says on which record."""
    words = _by_key(str(name) for names in tags_of.values() for name in names)
    make_tags(words.values())
    known = dict(Tag.objects.filter(key__in=words).values_list("key", "id"))
    shall_be = {
        (pk, known[key]) for pk, names in tags_of.items() for name in names if (key := tag_key(str(name))) in known
    }
    rows = model._default_manager.filter(**same, **{f"{owner}__in": list(tags_of)})
    there = {(pk, tag): link for link, pk, tag in rows.values_list("pk", owner, "tag_id")}
    if gone := [link for pair, link in there.items() if pair not in shall_be]:
        model._default_manager.filter(pk__in=gone).delete()
    fresh = [model(**same, **{owner: pk, "tag_id": tag}) for pk, tag in sorted(shall_be - there.keys())]
    model._default_manager.bulk_create(fresh)


def tag_rows(model: type[Model], owner: str, where: str = "") -> ManyRows:
    """Return where the tags of a field stand: rows of `model`, read by their names."""
    table = f"{model._meta.db_table} m JOIN records_tag v ON v.id = m.tag_id"
    return ManyRows(table=table, owner=f"m.{owner}", value="v.name", key="v.key", where=where)


def own_rows(field_id: int | None) -> tuple[ManyRows, SaveMany]:
    """Return where the tags of an added field stand, and what saves them."""
    number = field_id or 0
    where = tag_rows(FieldTag, "record_id", f"m.field_id = {number}")
    return where, partial(_save_own, number)


def is_worn_in(field: Field) -> bool:
    """Whether any record wears a tag in an added field."""
    return FieldTag.objects.filter(field_id=field.custom_id).exists()


def _save_own(field_id: int, tags_of: dict[int, list[Any]]) -> None:
    save_tags(FieldTag, "record_id", tags_of, field_id=field_id)


def _by_key(names: Iterable[str]) -> dict[str, str]:
    """The words by their keys, each in the spelling that came first."""
    found: dict[str, str] = {}
    for name in names:
        if key := tag_key(name):
            found.setdefault(key, name)
    return found


def _colour_for(key: str) -> str:
    """A colour for a new tag, always the same for the same word."""
    return _COLOURS[sum(key.encode()) % len(_COLOURS)]
