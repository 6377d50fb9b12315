"""What a save of a relationship checks, and which parties it touches."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.utils.text import slugify

from regulars.commons.directory.derived import refresh_employers
from regulars.commons.directory.relationship.doubles import DOUBLES
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.database.objects import lock_rows
from regulars.core.journal.reach import reach_anew
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records
from regulars.core.words import say

_ENDS = {"kind", "source", "target", "since", "until"}


def check_relationship(save: Save) -> None:
    """Refuse a relationship with oneself, one that ends before it begins, and one that is noted already."""
    values, row = save.values, save.record
    source = values.get("source", row.source_id)
    if source and source == values.get("target", row.target_id):
        raise Invalid.field("target", say("Choose somebody else: nobody has a relationship with herself."))
    since, until = values.get("since", row.since), values.get("until", row.until)
    if since and until and until < since:
        raise Invalid.field("until", say("This ends before it begins."))
    # What was noted twice before may still be put right in other ways.
    if save.is_new or _ENDS & values.keys():
        tie = {f"{name}_id": values.get(name, getattr(row, f"{name}_id")) for name in ("kind", "source", "target")}
        tie |= {"id": row.pk, "since": since, "until": until, "note": values.get("note", row.note)}
        # Of two who note the same at the same moment the second waits here, and then sees what the first wrote.
        lock_rows(record_type("people").model, [tie[end] for end in ("source_id", "target_id") if tie[end]])
        if DOUBLES.find([tie], by=save.by)[0]:
            raise Invalid.field("target", f"{DOUBLES.reason} {say('Change that one, or give this one other days.')}")


def refresh_ends(ids: list[int]) -> None:
    """Work out anew whose employer changed, and what stands on the employers' timelines."""
    refresh_people(sorted(set(Relationship.objects.filter(pk__in=ids).values_list("source_id", flat=True))))


def refresh_sources(rows: Sequence[Any]) -> None:
    """The same for relationships that are gone."""
    refresh_people(sorted({row.source_id for row in rows}))


def refresh_people(people: list[int]) -> None:
    """Work out anew whose employer changed among these people, and what stands on the employers' timelines."""
    settle_employers(people)
    reach_anew(people)


def settle_employers(people: list[int]) -> None:
    """Show the present employer of those who have another one now, in lists and in search."""
    index_records(record_type("people"), refresh_employers(people))


def complete_kind(save: Save) -> None:
    """Give a new kind its permanent slug, free of others; see to everybody's employer when it becomes employment."""
    if not save.is_new and save.values.get("is_employment", save.record.is_employment) != save.record.is_employment:
        save.once_stored.append(partial(_refresh_people_by, save.record.pk))
    if save.is_new and save.values.get("name"):
        stem = slugify(save.values["name"])[:50] or "kind"
        slug, number = stem, 1
        while RelationshipKind.objects.filter(slug=slug).exists():
            number += 1
            slug = f"{stem}-{number}"
        save.record.slug = slug


def _refresh_people_by(kind: int) -> None:
    people = Relationship.objects.filter(kind_id=kind).values_list("source_id", flat=True)
    refresh_people(sorted(set(people)))
