"""Which records have lain in the trash for longer than the company keeps them there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from regulars.core.records.models import Workspace
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types


def trash_limit() -> datetime | None:
    """Return the moment before which what was trashed may go; None where the trash is never emptied by itself."""
    days = (Workspace.objects.filter(pk=1).first() or Workspace()).trash_days
    return timezone.now() - timedelta(days=days) if days else None


def due_rows(record_type: type[RecordType], limit: datetime) -> QuerySet[Any]:
    """Return the records of one type that may go, the longest trashed first.

    What was brought back into the trash by an undo was touched then, and has its days anew.
    """
    rows = record_type.model._default_manager.filter(trashed_at__isnull=False, trashed_at__lt=limit)
    return rows.filter(changed_at__lt=limit, **record_type.where).order_by("trashed_at", "id")


def emptied_types() -> Iterable[type[RecordType]]:
    """Return the record types that have a trash of their own."""
    return (record_type for record_type in all_record_types() if not record_type.subtypes)
