"""What each way of reading says of the sensitive fields that it shows."""

from collections.abc import Iterable
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.record_type import RecordType
from regulars.core.records.sensitive.marks import told_as_sensitive
from regulars.core.records.sensitive.sights import WHOLE_LIST, sights
from regulars.core.records.sensitive.writing_down import wake_writer


def note_rows(sensitive: dict[str, tuple[str, ...]], rows: list[dict[str, Any]], viewer: Viewer) -> None:
    """Note that rows are shown with sensitive fields, named by the type in which they are."""
    for slug, names in sensitive.items():
        ids = [row["id"] for row in rows if row.get("type", slug) == slug]
        if ids:
            _note(viewer, slug, ids, names)


def note_told(record_type: type[RecordType], pk: int, names: Iterable[str], viewer: Viewer) -> None:
    """Note that a story tells what stood in fields of a record."""
    marked = told_as_sensitive(record_type, viewer.epoch)
    told = marked.intersection(names) if marked else marked
    if told:
        _note(viewer, record_type.slug, [pk], tuple(sorted(told)))


def note_asked(field: Field, viewer: Viewer) -> None:
    """Note that a list is filtered or grouped by a field, which tells of it without showing it."""
    for slug in field.sensitive_in:
        _note(viewer, slug, [WHOLE_LIST], (field.name,))


def _note(viewer: Viewer, slug: str, ids: list[int], names: tuple[str, ...]) -> None:
    sights.note(viewer, slug, ids, names)
    if sights.fresh.is_set():
        wake_writer()
