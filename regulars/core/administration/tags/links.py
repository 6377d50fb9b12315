"""Tags on records: counted, and moved to another tag."""

from collections import Counter
from typing import Any

from django.db.models import Count, Model, UniqueConstraint

from regulars.core.records.models import Tag
from regulars.core.records.tag_links import tag_links


def use_counts() -> dict[int, int]:
    """Return how many records wear each tag."""
    counts: Counter[int] = Counter()
    for model, column in tag_links():
        rows = model._default_manager.values_list(f"{column}_id").annotate(Count("pk"))
        counts.update(dict(rows))
    return dict(counts)


def move_links(source: Tag, target: Tag) -> int:
    """Put the target on everything that wears the source, once; return how many records that were."""
    return sum(_move(model, column, source, target) for model, column in tag_links())


def _move(model: type[Model], column: str, source: Tag, target: Tag) -> int:
    manager: Any = model._default_manager
    worn = manager.filter(**{column: source})
    count = worn.count()
    for others in _unique_with(model, column):
        already = manager.filter(**{column: target}).values(*others) if others else manager.none()
        if len(others) == 1:
            worn.filter(**{f"{others[0]}__in": already}).delete()
    manager.filter(**{column: source}).update(**{column: target})
    return int(count)


def _unique_with(model: type[Model], column: str) -> list[list[str]]:
    """The other columns of each unique constraint that holds the tag's column."""
    unique = [c.fields for c in model._meta.constraints if isinstance(c, UniqueConstraint) and column in c.fields]
    return [[name for name in fields if name != column] for fields in unique]
