"""Adding a record."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade, demo
from regulars.core.problems import Refused
from regulars.core.records.fields import all_fields
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType, Save
from regulars.core.records.searching import index_records
from regulars.core.records.snapshots import take_snapshots
from regulars.core.records.writing.assigning import assign_values, save_children, save_many_values
from regulars.core.records.writing.checking import check_links, check_unique
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.values import parse_values, require_filled


def create_record(record_type: type[RecordType], body: dict[str, Any], *, by: Viewer) -> tuple[Any, int]:
    """Add a record from JSON values; return it and the journal entry's id.

    Raises Invalid naming each wrong field, Refused if the user may not add such records.
    """
    require_any(by, "create", record_type)
    if not record_type.can_create or record_type.subtypes:
        raise Refused(f"{record_type.plural} are not added directly; choose what kind to add.")
    with transaction.atomic():
        fields = all_fields(record_type, by.epoch)
        parsed = parse_values(record_type, body, by, is_new=True)
        row: Any = record_type.model(**record_type.where)
        save = Save(row, parsed.values, parsed.children, by, is_new=True)
        if record_type.owner and parsed.values.get(record_type.owner) is None:
            setattr(row, f"{record_type.owner}_id", by.user_id)
            parsed.values.pop(record_type.owner, None)
        check_links(parsed, fields, by)
        if record_type.saving.before and not parsed.errors:
            record_type.saving.before(save)
        require_filled(record_type, parsed, by, is_new=True)
        check_unique(record_type, parsed, fields, None)
        parsed.finish()
        assign_values(row, parsed.values, fields)
        row.created_at = row.changed_at = timezone.now()
        row.is_demo = demo.get()
        row.save(force_insert=True)
        save_many_values(row.pk, parsed.values, fields)
        save_children(record_type, row.pk, parsed.children)
        after_save(record_type, [row.pk], save)
        made = ChangeMade(record_type.slug, row.pk, "create", None, take_snapshots(record_type, [row])[row.pk])
        entry = journal_save(record_type, row, "create", by=by, changes=[made, *save.changes])
        index_records(record_type, [row.pk])
    return row, entry


def after_save(record_type: type[RecordType], ids: list[int], save: Save | None = None) -> None:
    """Let the record type keep its derived columns true."""
    for step in save.later if save else ():
        step()
    if record_type.saving.after:
        record_type.saving.after(ids)
