"""Adding a record."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Refused
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import parse_values
from regulars.core.words import say


def create_record(record_type: type[RecordType], body: dict[str, Any], *, by: Viewer) -> tuple[Any, int]:
    """Add a record from JSON values; return it and the journal entry's id.

    Raises Invalid naming each wrong field, Refused if the user may not add such records.
    """
    require_any(by, "create", record_type)
    if not record_type.can_create or record_type.subtypes:
        raise Refused(say("{plural} are not added directly; choose what kind to add.", plural=record_type.plural))
    parsed = parse_values(record_type, body, by, is_new=True)
    with write_transaction():
        row: Any = record_type.model(**record_type.where)
        save = begin_save(record_type, row, parsed, by=by, is_new=True)
        snapshot = store_new(record_type, save)
        made = ChangeMade(record_type.slug, row.pk, "create", None, snapshot)
        entry = journal_save(record_type, row, "create", by=by, changes=[made, *save.changes])
        index_records(record_type, [row.pk], epoch=by.epoch, are_new=True)
    return row, entry
