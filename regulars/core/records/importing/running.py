"""Bringing the rows in: batch by batch, each in one transaction with its checkpoint; one entry for all."""

from collections.abc import Sequence
from contextlib import closing
from itertools import islice
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled
from regulars.core.journal.recording import About, add_changes, channel, record
from regulars.core.records.importing.ahead import drafted
from regulars.core.records.importing.events import RecordsImported
from regulars.core.records.importing.importer import Batcher
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.new_choices import find_choices
from regulars.core.records.importing.new_fields import make_new_fields
from regulars.core.records.importing.outcomes import Tally, keep_outcomes
from regulars.core.records.importing.planning import in_batches, open_plan
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.importing.sources import estimate_rows
from regulars.core.records.importing.taking_back import begin_anew, take_back
from regulars.core.records.importing.timelines import link_entry, tell_rows
from regulars.core.words import say


@job("imports.run", label=lambda args: say("Bringing in {file}", file=args.get("file_name", say("a file"))))
def run_import(progress: JobProgress, *, import_id: int, file_name: str = "") -> dict[str, Any]:
    """Bring the rows in from where the last checkpoint left off; cancelled, it takes back what it wrote."""
    imported = Import.objects.get(pk=import_id)
    if imported.state == "cancelled":
        progress.raise_if_cancelled()
        begin_anew(progress, imported)
    if imported.state != "running":
        return imported.counts
    by = progress.by
    before = channel.set("import")
    try:
        if not progress.saved:
            _begin(progress, imported, by)
            by = progress.by  # new fields made a new epoch of rights
        _bring_in(progress, imported, by)
    except JobCancelled:
        take_back(imported, by=by)
        raise
    finally:
        # The same thread goes on with other jobs.
        channel.reset(before)
    return imported.counts


def _begin(progress: JobProgress, imported: Import, by: Viewer) -> None:
    """Write the entry, make new fields, and forget the dry run; all before the first row."""
    labels = find_choices(imported, progress=progress)
    with write_transaction():
        made = make_new_fields(imported, labels, by=by)
        ImportRow.objects.filter(imported=imported).delete()
        event = RecordsImported(file_name=imported.file_name, import_id=imported.pk)
        entry = record(event, by=by, about=About(imported.record_type, None, imported.file_name), changes=made)
        imported.entry_id, imported.counts = entry, Tally().counts
        imported.save(update_fields=["entry_id", "counts", "mapping"])
        progress.checkpoint({"number": 0, "counts": imported.counts})


def _bring_in(progress: JobProgress, imported: Import, by: Viewer) -> None:
    table, batcher = open_plan(imported, by=by)
    after, tally = int(progress.saved["number"]), Tally(progress.saved["counts"])
    progress.total = estimate_rows(imported, table, [row.cells for row in islice(table.rows(), 200)])
    progress.done = tally.counts["rows"]
    left = in_batches(row for row in table.rows() if row.number > after)
    with closing(drafted(left, batcher)) as batches:
        for rows, drafts in batches:
            progress.raise_if_cancelled()
            batcher.prepare(drafts)
            with write_transaction():
                _write_batch(imported, batcher, rows, drafts, tally, by)
                progress.advance(len(rows))
                progress.checkpoint({"number": rows[-1].number, "counts": tally.counts})
    with write_transaction():
        imported.state, imported.counts = "done", tally.counts
        imported.save(update_fields=["state", "counts"])
        progress.total = progress.done
        progress.finish(tally.counts)


def _write_batch(
    imported: Import, batcher: Batcher, rows: list[SourceRow], drafts: Sequence[Any], tally: Tally, by: Viewer
) -> None:
    outcomes = batcher.weigh(drafts)
    assert imported.entry_id is not None
    made = batcher.write()
    add_changes(imported.entry_id, made, by=by)
    tell_rows(imported, made, by=by)
    link_entry(imported, batcher.subjects(), by=by)
    keep_outcomes(imported, rows, outcomes, tally.counts["created"])
    tally.add(outcomes)
    imported.counts = tally.counts
    imported.save(update_fields=["counts"])
