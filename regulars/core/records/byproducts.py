"""Fields and tags that are made along the way of something else: what the journal keeps of them."""

from typing import Any

from django.forms.models import model_to_dict

from regulars.core.journal.recording import ChangeMade
from regulars.core.records.models import CustomField, Tag


def byproduct_made(row: CustomField | Tag) -> ChangeMade:
    """Return the change to note in the journal for a field or tag just made."""
    slug = "fields" if isinstance(row, CustomField) else "tags"
    return ChangeMade(slug, row.pk, "create", None, definition_of(row))


def definition_of(row: CustomField | Tag) -> dict[str, Any]:
    """Return a field or tag as the journal keeps it."""
    return {name: value for name, value in model_to_dict(row).items() if name not in ("id", "archived_at")}
