"""What there is of a subject: its own record, those that became part of it, and all that hangs on it."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from regulars.core.access.house_day import house_day_of, house_today
from regulars.core.access.speaking import in_house_language
from regulars.core.database.objects import load_by
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.privacy.models import LegalBasis
from regulars.core.records.merging.places import type_of_row, types_over
from regulars.core.records.old_ids import merged_into
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.words import inside, say

_AT_ONCE = 500
# What is a subject's though no link leads to it: by her id, records of a type.
More = Callable[[type[RecordType], int], dict[type[RecordType], list[Any]]]
_MORE: list[More] = []


def also_of(function: More) -> More:
    """Register what finds further records of a subject, to be told and to go with her."""
    _MORE.append(function)
    return function


@dataclass
class Scope:
    """A subject's rows: those that go, and by type those that stay, each with the day until which it must."""

    record_type: type[RecordType]
    row: Any
    ids: list[int]
    going: dict[type[RecordType], list[Any]] = field(default_factory=dict)
    staying: dict[type[RecordType], list[tuple[Any, dt.date]]] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)

    @property
    def pseudonym(self) -> str:
        """What the subject is called from now on."""
        with in_house_language():
            return say("Erased {kind} {number}", kind=inside(self.record_type.label), number=self.row.pk)

    def targets(self) -> dict[str, list[int]]:
        """Return the ids of all that goes, by type; the subject's own under each type of its table."""
        found = {one.slug: list(self.ids) for one in types_over(self.record_type.model)}
        return found | {kind.slug: [row.pk for row in rows] for kind, rows in self.going.items()}


def scope_of(record_type: type[RecordType], row: Any) -> Scope:
    """Find everything that hangs on a subject, the trash included, and what of it the law makes us keep."""
    concrete = type_of_row(record_type.model, row) or record_type
    scope = Scope(concrete, row, [row.pk, *merged_into(concrete, row.pk)])
    bases = {one.record_type: one for one in LegalBasis.objects.all()}
    scope.bases = {slug: one.basis for slug, one in bases.items()}
    today = house_today()
    for kind, rows in _dependents(concrete, row.pk).items():
        years = bases[kind.slug].years if kind.slug in bases else 0
        for one in rows:
            until = kept_until(kind, one, years)
            if years and until > today:
                scope.staying.setdefault(kind, []).append((one, until))
            else:
                scope.going.setdefault(kind, []).append(one)
    return scope


def removed_earlier(scope: Scope) -> dict[str, list[int]]:
    """Return what hung on the subject once and is gone from its table, though the journal still tells of it."""
    kinds = {kind.slug: kind for other, _ in links_to(scope.record_type) for kind in types_over(other.model)}
    kinds = {slug: kind for slug, kind in kinds.items() if kind.model is not scope.record_type.model}
    rows = fetch_rows(
        "SELECT DISTINCT e.record_type, e.record_id FROM journal_link l JOIN journal_entry e ON e.id = l.entry_id"
        f" WHERE l.subject_id IN ({placeholders(scope.ids)}) AND l.through_id IS NULL AND e.record_id IS NOT NULL",
        scope.ids,
    )
    found: dict[str, list[int]] = {}
    for slug, pk in rows:
        if slug in kinds:
            found.setdefault(slug, []).append(pk)
    return {slug: gone for slug, ids in found.items() if (gone := sorted({*ids} - _there(kinds[slug], ids)))}


def _there(kind: type[RecordType], ids: list[int]) -> set[int]:
    found: set[int] = set()
    for some in in_parts(ids):
        rows = fetch_rows(f"SELECT id FROM {kind.table()} WHERE id IN ({placeholders(some)})", some)
        found |= {row[0] for row in rows}
    return found


def in_parts(ids: Iterable[int]) -> list[list[int]]:
    """Return ids in parts that fit into one statement."""
    every = sorted(set(ids))
    return [every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE)]


def _dependents(record_type: type[RecordType], pk: int) -> dict[type[RecordType], list[Any]]:
    found: dict[type[RecordType], dict[int, Any]] = {}
    for other, column in links_to(record_type):
        link: Any = next(f for f in other.model._meta.concrete_fields if f.column == column)
        if link.remote_field.on_delete is not models.CASCADE:
            continue
        for one in load_by(other.model, column, [pk]):
            found.setdefault(type_of_row(other.model, one) or other, {})[one.pk] = one
    for more in _MORE:
        for kind, rows in more(record_type, pk).items():
            found.setdefault(kind, {}).update({one.pk: one for one in rows})
    places = {(kind.slug, row) for kind, rows in found.items() for row in rows}
    _add_said(found, places | {(kind.slug, pk) for kind in types_over(record_type.model)})
    return {kind: list(rows.values()) for kind, rows in found.items()}


def _add_said(found: dict[type[RecordType], dict[int, Any]], places: set[tuple[str, int]]) -> None:
    """Add what was said about the subject, and about what hangs on it."""
    for kind in all_record_types():
        if kind.is_about_any:
            for one in load_by(kind.model, "record_id", sorted({pk for _, pk in places})):
                if (one.record_type, one.record_id) in places:
                    found.setdefault(kind, {})[one.pk] = one


def kept_until(kind: type[RecordType], row: Any, years: int) -> dt.date:
    """Return the day until which a law keeps a record, counted from when it happened, by the company's day."""
    began = house_day_of(getattr(row, kind.happened_field or "created_at", None) or row.created_at)
    # What began on a leap day is kept until the day after the same day of a common year.
    try:
        return began.replace(year=began.year + years)
    except ValueError:
        return dt.date(began.year + years, 3, 1)
