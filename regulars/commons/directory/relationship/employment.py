"""Writing a person's employer ends one relationship and begins another."""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone

from regulars.commons.directory.relationship.models import Relationship, RelationshipKind
from regulars.core.access.house_day import house_today
from regulars.core.database.objects import insert_objects, load_objects, update_objects
from regulars.core.database.rows import fetch_value, placeholders
from regulars.core.journal.reach import reach_anew
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.records.record_type import Save
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import difference, own_snapshot

# What a save notes of the employer it was given.
EMPLOYER = "employer"


def employment_kind() -> RelationshipKind:
    """Return the kind "works at / employs"."""
    return RelationshipKind.objects.get(slug="works-at")


def employ_people(saves: Sequence[Save]) -> None:
    """Make the employer of each saved person the one that was given; the earlier employment ends today."""
    today, now = house_today(), timezone.now()
    kind_id = fetch_value("SELECT id FROM directory_relationshipkind WHERE slug = 'works-at'")
    known = [save for save in saves if not save.is_new]
    _end_employments(known, kind_id, today)
    fresh = [
        (save, Relationship(
            kind_id=kind_id, source_id=save.record.pk, target_id=save.along[EMPLOYER],
            since=None if save.is_new else today, created_at=now, changed_at=now, is_demo=demo.get(),
        ))
        for save in saves if save.along[EMPLOYER]
    ]  # fmt: skip
    insert_objects([one for _, one in fresh])
    for save, one in fresh:
        snapshot = own_snapshot(record_type("relationships"), one)
        save.changes.append(ChangeMade("relationships", one.pk, "create", None, snapshot))
    reach_anew([save.record.pk for save in known])


def _end_employments(saves: Sequence[Save], kind_id: int, today: dt.date) -> None:
    relationships, ended = record_type("relationships"), []
    found: dict[tuple[int, int], Relationship] = {}
    people = [save.record.pk for save in saves]
    for one in load_objects(
        Relationship,
        f"t.kind_id = %s AND t.source_id IN ({placeholders(people) or 'NULL'}) AND t.until IS NULL"
        " AND t.trashed_at IS NULL",
        [kind_id, *people],
        order="t.id",
    ):
        found.setdefault((one.source_id, one.target_id), one)
    for save in saves:
        current = found.get((save.record.pk, save.record.employer_id))
        if current is not None:
            before = own_snapshot(relationships, current)
            current.until, current.version, current.changed_at = today, current.version + 1, timezone.now()
            changed = difference(before, own_snapshot(relationships, current))
            save.changes.append(ChangeMade("relationships", current.pk, "change", *changed))
            ended.append(current)
    update_objects(ended, {"until", "version", "changed_at"})
