"""What own records lead to in added fields, and the links that lead nowhere once the demo is gone."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from regulars.core.database.objects import update_objects
from regulars.core.records.field import Field
from regulars.core.records.merging.places import custom_links
from regulars.core.records.record_type import RecordType
from regulars.site.demo.removing.tables import record_models, types_of


def empty_links_to_the_gone() -> None:
    """Take out of added fields what leads to records that are gone; call it when they are."""
    for model in record_models():
        for row, field, ids in list(own_links(model)):
            there = set(model._default_manager.filter(pk__in=ids).values_list("pk", flat=True))
            if there.issuperset(ids):
                continue
            stays = [pk for pk in ids if pk in there]
            row.custom.pop(field.name)
            if stays:
                row.custom[field.name] = stays
            update_objects([row], {"custom"})


def own_links(model: type[models.Model]) -> Iterator[tuple[Any, Field, list[int]]]:
    """Give (own record, added field, ids in this table that it names)."""
    for holder, field in _fields_leading_to(types_of(model)):
        rows: Any = holder.model._default_manager.filter(is_demo=False, custom__has_key=field.name, **holder.where)
        for row in rows.iterator(chunk_size=1_000):
            yield row, field, _ids(row.custom[field.name])


def _fields_leading_to(kinds: list[type[RecordType]]) -> Iterable[tuple[type[RecordType], Field]]:
    # Types over one table lead to the same fields.
    return custom_links(kinds[0]) if kinds else ()


def _ids(value: Any) -> list[int]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, int)]
