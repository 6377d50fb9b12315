"""What a law makes us keep is taken by no rule, and not by the emptying of the trash either."""

import datetime as dt
from typing import Any

from django.db import models

from regulars.core.access.house_day import house_today
from regulars.core.database.objects import load_by
from regulars.core.privacy.models import LegalBasis
from regulars.core.privacy.scope import in_parts, kept_until
from regulars.core.records.merging.places import type_of_row
from regulars.core.records.panels import links_to
from regulars.core.records.record_type import RecordType
from regulars.core.records.trash.holding import hold_back
from regulars.core.words import say


def kept_by_law(kind: type[RecordType], ids: list[int]) -> dict[int, list[dict[str, Any]]]:
    """Return what hangs on these subjects and must be kept: of each kind how many, by what law, until when."""
    bases = _bases()
    found: dict[int, dict[str, dict[str, Any]]] = {}
    if not bases or not kind.is_subject:
        return {}
    for other, column in links_to(kind):
        link: Any = next(f for f in other.model._meta.concrete_fields if f.column == column)
        if link.remote_field.on_delete is not models.CASCADE:
            continue
        for some in in_parts(ids):
            for row in load_by(other.model, column, some):
                own = type_of_row(other.model, row) or other
                if basis := bases.get(own.slug):
                    _count(found.setdefault(getattr(row, link.attname), {}), own, row, basis)
    return {pk: list(kept.values()) for pk, kept in found.items() if kept}


def kept_by_itself(kind: type[RecordType], ids: list[int]) -> dict[int, str]:
    """Return those of the records that a law keeps for themselves, each with the reason."""
    basis = _bases().get(kind.slug)
    found: dict[int, str] = {}
    for some in in_parts(ids) if basis else []:
        for row in load_by(kind.model, "id", some):
            if basis and (until := kept_until(kind, row, basis.years)) > house_today():
                found[row.pk] = say("Kept until {day}: {law}", day=until.isoformat(), law=basis.basis)
    return found


@hold_back
def held_by_law(kind: type[RecordType], ids: list[int]) -> set[int]:
    """Name those in the trash that must stay there: a law keeps them, or what would go with them."""
    return {*kept_by_itself(kind, ids), *kept_by_law(kind, ids)}


def _bases() -> dict[str, LegalBasis]:
    return {one.record_type: one for one in LegalBasis.objects.filter(years__gt=0)}


def _count(kept: dict[str, dict[str, Any]], kind: type[RecordType], row: Any, basis: LegalBasis) -> None:
    until: dt.date = kept_until(kind, row, basis.years)
    if until <= house_today():
        return
    told = kept.setdefault(
        kind.slug,
        {"type": kind.slug, "label": str(kind.plural), "count": 0, "basis": basis.basis, "until": until.isoformat()},
    )
    told["count"] += 1
    told["until"] = max(told["until"], until.isoformat())
