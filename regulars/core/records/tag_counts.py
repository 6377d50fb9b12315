"""How many records wear each tag, whichever of their fields it stands in."""

from django.db.models import Count

from regulars.core.database.rows import fetch_rows
from regulars.core.records.models import CustomField, Tag
from regulars.core.records.registry import known_type
from regulars.core.records.tag_links import TagLink, tag_links


def use_counts() -> dict[int, int]:
    """Return how many records wear each tag."""
    counts: dict[int, int] = {}
    links = [link for link in tag_links() if link.record is not None]
    for link in links:
        for tag_id, count in link.model._default_manager.values_list(f"{link.column}_id").annotate(Count("pk")):
            counts[tag_id] = counts.get(tag_id, 0) + count
    for tag_id, count in _worn_in_added_fields(links):
        counts[tag_id] = counts.get(tag_id, 0) + count
    return counts


def use_count(tag: Tag) -> int:
    """Return how many records wear a tag."""
    return use_counts().get(tag.pk, 0)


def _worn_in_added_fields(links: list[TagLink]) -> list[tuple[int, int]]:
    """By tag, the records that wear it in added fields and in none of their own."""
    fields: dict[type, list[int]] = {}
    for pk, slug in CustomField.objects.filter(kind="tags").values_list("pk", "record_type"):
        if (record_type := known_type(slug)) is not None:
            fields.setdefault(record_type.model, []).append(pk)
    found: list[tuple[int, int]] = []
    for model, ids in fields.items():
        marks = ", ".join(["%s"] * len(ids))
        elsewhere = "".join(
            f" AND NOT EXISTS (SELECT 1 FROM {link.model._meta.db_table} o"
            f" WHERE o.{link.owner[-1]} = m.record_id AND o.{link.column}_id = m.tag_id)"
            for link in links
            if link.record is model
        )
        found += fetch_rows(
            "SELECT m.tag_id, COUNT(DISTINCT m.record_id) FROM records_fieldtag m"
            f" WHERE m.field_id IN ({marks}){elsewhere} GROUP BY m.tag_id",
            ids,
        )
    return found
