"""Writing a person's employer ends one relationship and begins another."""

import datetime as dt

from django.utils import timezone

from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.database.objects import insert_objects, load_objects, update_object
from regulars.core.database.rows import fetch_value
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.record_type import Save
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import difference, own_snapshot


def employment_kind() -> RelationshipKind:
    """Return the kind "works at / employs"."""
    return RelationshipKind.objects.get(slug="works-at")


def employ(save: Save, employer_id: int | None) -> None:
    """Make the employer of the saved person this one; the earlier employment ends today."""
    today = dt.datetime.now(dt.UTC).date()
    kind_id = fetch_value("SELECT id FROM directory_relationshipkind WHERE slug = 'works-at'")
    if not save.is_new:
        _end_employment(save, kind_id, today)
    if employer_id:
        now = timezone.now()
        fresh = Relationship(
            kind_id=kind_id, source_id=save.record.pk, target_id=employer_id, since=None if save.is_new else today,
            created_at=now, changed_at=now, is_demo=demo.get(),
        )  # fmt: skip
        insert_objects([fresh])
        snapshot = own_snapshot(record_type("relationships"), fresh)
        save.changes.append(ChangeMade("relationships", fresh.pk, "create", None, snapshot))


def _end_employment(save: Save, kind_id: int, today: dt.date) -> None:
    current = load_objects(
        Relationship,
        "t.kind_id = %s AND t.source_id = %s AND t.target_id = %s AND t.until IS NULL AND t.trashed_at IS NULL",
        [kind_id, save.record.pk, save.record.employer_id],
        order="t.id",
    )
    if current:
        relationships, one = record_type("relationships"), current[0]
        before = own_snapshot(relationships, one)
        one.until, one.version, one.changed_at = today, one.version + 1, timezone.now()
        update_object(one, {"until", "version", "changed_at"})
        changed = difference(before, own_snapshot(relationships, one))
        save.changes.append(ChangeMade("relationships", one.pk, "change", *changed))
