"""What a save of a relationship checks, and which parties it touches."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import slugify

from regulars.commons.directory.derived import refresh_parties
from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save


def check_relationship(save: Save) -> None:
    """Refuse a relationship with oneself, and one that ends before it begins."""
    values, row = save.values, save.record
    source = values.get("source", row.source_id)
    if source and source == values.get("target", row.target_id):
        raise Invalid.field("target", "Choose somebody else: nobody has a relationship with herself.")
    since, until = values.get("since", row.since), values.get("until", row.until)
    if since and until and until < since:
        raise Invalid.field("until", "This ends before it begins.")


def refresh_ends(ids: list[int]) -> None:
    """Work out anew whose employer changed."""
    refresh_parties(sorted(set(Relationship.objects.filter(pk__in=ids).values_list("source_id", flat=True))))


def refresh_sources(rows: Sequence[Any]) -> None:
    """Work out anew whose employer changed when relationships are gone."""
    refresh_parties(sorted({row.source_id for row in rows}))


def fill_slug(save: Save) -> None:
    """Give a new kind its permanent slug, free of others."""
    if save.is_new and save.values.get("name"):
        stem = slugify(save.values["name"])[:50] or "kind"
        slug, number = stem, 1
        while RelationshipKind.objects.filter(slug=slug).exists():
            number += 1
            slug = f"{stem}-{number}"
        save.record.slug = slug
