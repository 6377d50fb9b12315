"""Verbs for the files of a record: attach, rename, remove."""

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.files.actions import claim_file
from regulars.core.files.names import safe_name
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.attached import attached, detach, rename
from regulars.core.records.attaching.events import FileRemoved, FileRenamed, FilesAttached
from regulars.core.records.attaching.finding import attachment_seen, record_to_change
from regulars.core.records.models import Attachment
from regulars.core.records.writing.journaling import journal_save
from regulars.core.words import inside, say

MOST_ON_A_RECORD = 5_000
_NAMED = 3


def attach_files(files: list[int], *, slug: str, record_id: int, by: Viewer) -> tuple[list[Attachment], int]:
    """Attach files that were brought before to a record, as one step; return them and the entry's id."""
    with write_transaction():
        record_type, row = record_to_change(by, slug, record_id)
        if row.trashed_at:
            raise Invalid(
                say(
                    "This {label} is in the trash; take it out before you attach files.",
                    label=inside(record_type.label),
                )
            )
        there = Attachment.objects.filter(record_type=record_type.slug, record_id=row.pk, removed_at=None).count()
        if there + len(files) > MOST_ON_A_RECORD:
            raise Invalid(
                say(
                    "A record takes {most_on_a_record} files; this one has {there} already.",
                    most_on_a_record=format(MOST_ON_A_RECORD, ","),
                    there=format(there, ","),
                )
            )
        found = []
        for file_id in dict.fromkeys(files):
            try:
                file = claim_file(file_id, by=by)
            except NotFound:
                raise Invalid.field(
                    "files", say("There is no file {file_id} that you brought.", file_id=file_id)
                ) from None
            found.append(
                Attachment.objects.create(
                    record_type=record_type.slug, record_id=row.pk, file=file, name=file.name, by_id=by.user_id,
                    at=timezone.now(),
                )
            )  # fmt: skip
        names = ", ".join(one.name for one in found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
        changes = [attached(one) for one in found]
        return found, journal_save(record_type, row, "change", by=by, changes=changes, event=FilesAttached(names=names))


def rename_attachment(pk: int, *, name: str, by: Viewer) -> tuple[Attachment, int | None]:
    """Give a file another name on its record; its ending stays unless one is given. No entry if nothing changes."""
    with write_transaction():
        row = attachment_seen(by, pk)
        shown = _with_ending(safe_name(name), row.name)
        record_to_change(by, row.record_type, row.record_id)
        if shown == row.name:
            return row, None
        event = FileRenamed(was=row.name, name=shown)
        return row, _tell(row, event, rename(row, shown), by=by)


def remove_attachment(pk: int, *, by: Viewer) -> int:
    """Take a file off its record; it can be taken back."""
    with write_transaction():
        row = attachment_seen(by, pk)
        record_to_change(by, row.record_type, row.record_id)
        return _tell(row, FileRemoved(name=row.name), detach(row), by=by)


def _tell(row: Attachment, event: Event, change: ChangeMade, *, by: Viewer) -> int:
    record_type, record = record_to_change(by, row.record_type, row.record_id)
    return journal_save(record_type, record, "change", by=by, changes=[change], event=event)


def _with_ending(name: str, was: str) -> str:
    _, dot, ending = was.rpartition(".")
    return f"{name}.{ending}" if dot and len(ending) <= 10 and "." not in name else name
