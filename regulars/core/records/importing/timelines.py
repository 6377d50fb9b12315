"""The entry of an import on the timelines of those it brought in."""

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute_many
from regulars.core.journal.recording import stored_moment
from regulars.core.records.importing.events import RecordsImported
from regulars.core.records.importing.models import Import

_LINK = (
    "INSERT INTO journal_link (subject_id, happened_at, entry_id, event, room, by_id, record_type, through_id)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, NULL)"
)


def link_entry(imported: Import, subjects: list[int], *, by: Viewer) -> None:
    """Put the entry on each timeline once; it reaches no further: that an employee came is not the employer's story."""
    now, event = stored_moment(timezone.now()), RecordsImported
    rows = [
        (subject, now, imported.entry_id, event.stored_name, event.room, by.user_id, imported.record_type)
        for subject in subjects
    ]
    if rows:
        execute_many(_LINK, rows)
