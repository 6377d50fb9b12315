"""Writing a person's employer ends one relationship and begins another."""

import datetime as dt

from django.utils import timezone

from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.record_type import Save
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import difference, take_snapshots


def employment_kind() -> RelationshipKind:
    """Return the kind "works at / employs"."""
    return RelationshipKind.objects.get(slug="works-at")


def employ(save: Save, employer_id: int | None) -> None:
    """Make the employer of the saved person this one; the earlier employment ends today."""
    relationships = record_type("relationships")
    party, today = save.record, dt.datetime.now(dt.UTC).date()
    kind = employment_kind()
    if party.employer_id == employer_id:
        return
    current = Relationship.objects.filter(
        kind=kind, source_id=party.pk, target_id=party.employer_id, until=None, trashed_at=None
    ).first()
    if current:
        before = take_snapshots(relationships, [current])[current.pk]
        current.until, current.version, current.changed_at = today, current.version + 1, timezone.now()
        current.save()
        changed = difference(before, take_snapshots(relationships, [current])[current.pk])
        save.changes.append(ChangeMade("relationships", current.pk, "change", *changed))
    if employer_id:
        now = timezone.now()
        fresh = Relationship.objects.create(
            kind=kind, source_id=party.pk, target_id=employer_id, since=None if save.is_new else today,
            created_at=now, changed_at=now, is_demo=demo.get(),
        )  # fmt: skip
        snapshot = take_snapshots(relationships, [fresh])[fresh.pk]
        save.changes.append(ChangeMade("relationships", fresh.pk, "create", None, snapshot))
