"""What an import puts into the journal: one entry, however many rows."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RecordsImported(Event):
    """Records were brought in from a file, in one step that can be taken back."""

    stored_name = "records.imported"
    sentence = "{by} brought in {file_name}"
    room = "core"
    icon = "file-import"
    forgets = ()
    file_name: str
    import_id: int
