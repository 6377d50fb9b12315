"""The same deed for many parties: who is meant, and how it is written for a batch of them."""

from typing import Any

from regulars.commons.directory.consent.asked import Asked
from regulars.commons.directory.consent.lines import event_of, lines_for, store_lines
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import About, add_changes, add_links, record
from regulars.core.records.registry import record_type
from regulars.core.records.writing.bulk import BulkReport, allowed_ids, read_bulk, report_missing, selected_ids


def allowed_parties(slug: str, select: dict[str, Any], by: Viewer) -> tuple[list[int], BulkReport]:
    """Return the selected parties that the user may change, and the report of the others."""
    kind, report = record_type(slug), BulkReport()
    wanted = read_bulk({"select": select, "action": "change"})
    found = selected_ids(kind, wanted, by)
    report_missing(kind, wanted, found, by, report)
    return allowed_ids(kind, wanted, found, by, report), report


def begin_many(slug: str, asked: Asked, *, by: Viewer) -> int:
    """Write the entry of a deed for many, and return its id."""
    kind = record_type(slug)
    event = event_of(lines_for(0, asked, by=by))
    return record(event, by=by, about=About(slug, None, str(kind.plural)), happened_at=asked.happened_at)


def write_batch(slug: str, ids: list[int], asked: Asked, entry: int, *, by: Viewer) -> None:
    """Write the lines of some parties, and put the entry on their timelines."""
    lines = [line for pk in ids for line in lines_for(pk, asked, by=by)]
    add_changes(entry, store_lines(lines), by=by)
    add_links(entry, event_of(lines), ids, lines[0].happened_at, by=by, record_type=slug)
