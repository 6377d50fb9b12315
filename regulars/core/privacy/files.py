"""The files that only the subject needed."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM
from regulars.core.files.forgetting import forget_files
from regulars.core.files.models import File
from regulars.core.records.attachments import is_attached, is_on_a_visible_record
from regulars.core.records.fields import all_fields
from regulars.core.records.models import Attachment
from regulars.core.records.record_type import RecordType
from regulars.core.records.snapshot_columns import snapshot_keys


def file_keys(kinds: Iterable[type[RecordType]], epoch: int) -> set[str]:
    """Return under which keys snapshots of these types name files."""
    return {
        key
        for kind in kinds
        for field in all_fields(kind, epoch).values()
        if field.kind.slug in ("file", "picture")
        for key in snapshot_keys(field)
    }


def files_of(row: Any, keys: set[str]) -> set[int]:
    """Return the files that a row names now."""
    own = {value for name in keys if isinstance(value := getattr(row, name, None), int)}
    custom = {row.custom.get(key.removeprefix("custom.")) for key in keys if key.startswith("custom.")}
    return own | {value for value in custom if isinstance(value, int)}


def forget_attachments(targets: dict[str, list[int]]) -> tuple[list[int], set[int]]:
    """Take away what was ever attached to these records; return the ids of the attachments and of their files."""
    found: dict[int, int] = {}
    for slug, ids in targets.items():
        found |= dict(Attachment.objects.filter(record_type=slug, record_id__in=ids).values_list("pk", "file_id"))
    Attachment.objects.filter(pk__in=found).delete()
    return list(found), set(found.values())


def forget_unneeded(ids: set[int]) -> int:
    """Remove those of the files that nobody else shows, once all is stored; return how many."""
    gone = [
        one
        for one in File.objects.filter(pk__in=ids)
        if not is_on_a_visible_record(SYSTEM, one.pk)
        and not is_attached(one.pk)
        and not User.objects.filter(picture_id=one.pk).exists()
    ]
    transaction.on_commit(lambda: forget_files(gone))
    return len(gone)
