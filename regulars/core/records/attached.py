"""What the journal keeps of a record's files, and how each step is taken back."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Change
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.models import Attachment
from regulars.core.records.reading.loading import can
from regulars.core.records.registry import record_type as find_type

SLUG = "attachments"
ATTACH, RENAME, DETACH = "attach", "rename", "detach"


def is_attaching(change: Any) -> bool:
    """Whether a change tells of a file on a record."""
    return bool(change.record_type == SLUG)


def attached(row: Attachment) -> ChangeMade:
    """Return what the journal keeps of a file that was attached."""
    return ChangeMade(SLUG, row.pk, ATTACH, None, {"file": row.file_id, "name": row.name})


def detach(row: Attachment) -> ChangeMade:
    """Take a file off its record; return what the journal keeps."""
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])
    return ChangeMade(SLUG, row.pk, DETACH, {"file": row.file_id, "name": row.name}, None)


def rename(row: Attachment, name: str) -> ChangeMade:
    """Give a file another name on its record; return what the journal keeps."""
    was, row.name = row.name, name
    row.save(update_fields=["name"])
    return ChangeMade(SLUG, row.pk, RENAME, {"name": was}, {"name": name})


def detach_all(record_type: str, ids: Sequence[int]) -> list[ChangeMade]:
    """Take all files off records that go for good; an undo brings them back along with the records."""
    rows = Attachment.objects.filter(record_type=record_type, record_id__in=list(ids), removed_at=None).order_by("id")
    return [detach(row) for row in rows]


def with_files(record_type: str, ids: Sequence[int], *, but_of_entry: int | None) -> set[int]:
    """Return which of the records have files, other than those that an entry itself attached."""
    rows = Attachment.objects.filter(record_type=record_type, record_id__in=list(ids), removed_at=None)
    if but_of_entry is not None:
        mine = Change.objects.filter(entry_id=but_of_entry, record_type=SLUG).values("record_id")
        rows = rows.exclude(pk__in=mine)
    return set(rows.values_list("record_id", flat=True))


def reverse_attaching(
    change: Change, conflicts: list[dict[str, Any]], *, by: Viewer, dry_run: bool
) -> ChangeMade | None:
    """Take back one step; a file that was changed since stays as it is and is told among the conflicts."""
    row = Attachment.objects.select_for_update().filter(pk=change.record_id).first()
    kept: dict[str, Any] = change.after or change.before or {}
    if row is None or not _may_touch(row, by):
        conflicts.append(_conflict(change, kept["name"], expected="there", found="removed"))
        return None
    is_removed = row.removed_at is not None
    if is_removed != (change.action == DETACH):
        expected, found = ("there", "removed") if is_removed else ("removed", "there")
        conflicts.append(_conflict(change, row.name, expected=expected, found=found))
        return None
    if change.action == RENAME:
        if row.name != kept["name"]:
            conflicts.append(_conflict(change, row.name, expected=kept["name"], found=row.name))
            return None
        before = (change.before or {})["name"]
        return ChangeMade(SLUG, row.pk, RENAME) if dry_run else rename(row, before)
    if dry_run:
        return ChangeMade(SLUG, row.pk, ATTACH if is_removed else DETACH)
    return _attach_again(row) if is_removed else detach(row)


def _may_touch(row: Attachment, by: Viewer) -> bool:
    kind = find_type(row.record_type)
    # With a record that went for good its files are nobody's, until it comes back.
    return (
        by.administers
        or can(by, "change", kind, row.record_id)
        or not kind.model._default_manager.filter(pk=row.record_id).exists()
    )


def _attach_again(row: Attachment) -> ChangeMade:
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return attached(row)


def _conflict(change: Change, title: str, *, expected: str, found: str) -> dict[str, Any]:
    told = {"type": SLUG, "id": change.record_id, "title": title, "field": "name"}
    return {**told, "expected": expected, "found": found}
