"""Which entries tell of records that came in with others."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from regulars.core.journal.models import Entry
from regulars.core.journal.telling import PART_OF


class PartTold(NamedTuple):
    """The entry that tells of a record which came in with many others."""

    entry: int
    record_id: int
    happened_at: dt.datetime


def find_parts(record_type: str, ids: Sequence[int]) -> list[PartTold]:
    """Return the entries that tell of these records, where they came in with others."""
    made = {"changes__record_type": record_type, "changes__record_id__in": ids, "changes__action": "create"}
    found: list[PartTold] = []
    for whole, at in Entry.objects.filter(record_id=None, **made).values_list("pk", "at").distinct():
        parts = Entry.objects.filter(at=at, pk__gt=whole, record_type=record_type, record_id__in=ids)
        told = parts.values_list("pk", "record_id", "happened_at", "data")
        found += [PartTold(pk, of or 0, when) for pk, of, when, data in told if data.get(PART_OF) == whole]
    return found


def told_in(entries: Sequence[int]) -> list[tuple[str, int]]:
    """Return the records, as (type, id), that came in with others and of which some of these entries tell."""
    rows = Entry.objects.filter(pk__in=entries, via="import", record_id__isnull=False)
    told = rows.values_list("record_type", "record_id", "data")
    return [(slug, pk or 0) for slug, pk, data in told if PART_OF in data]
