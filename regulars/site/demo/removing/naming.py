"""Demo records that own ones name without a foreign key: comments, files, links in added fields, records merged."""

from collections.abc import Iterator

from django.db import models

from regulars.core.records.merging.places import naming_models
from regulars.core.records.models import MergedRecord
from regulars.site.demo.removing.linking import own_links
from regulars.site.demo.removing.tables import types_of


def named_by_own(model: type[models.Model]) -> set[int]:
    """Return the ids in a table that own comments, files, added fields or merged records name."""
    found: set[int] = set()
    for kind in types_of(model):
        found |= set(_own_rows_about(kind.slug)) | set(_joined_by_own(kind.slug))
    for _, _, ids in own_links(model):
        found.update(ids)
    return found


def _own_rows_about(slug: str) -> Iterator[int]:
    for model in naming_models():
        columns = {column.name for column in model._meta.concrete_fields}
        if "is_demo" in columns:
            rows = model._default_manager.filter(record_type=slug, is_demo=False)
            yield from (rows.filter(removed_at=None) if "removed_at" in columns else rows).values_list(
                "record_id", flat=True
            )


def _joined_by_own(slug: str) -> Iterator[int]:
    for merge in MergedRecord.objects.filter(record_type=slug, separated_in=None).iterator(chunk_size=100):
        if not merge.kept["other"]["row"].get("is_demo"):
            yield merge.into_id
