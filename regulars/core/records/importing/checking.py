"""The dry run: every row is read, matched and judged; no record is written."""

from itertools import islice
from typing import Any

from django.db import transaction

from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobStopped
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.outcomes import Tally, keep_outcomes
from regulars.core.records.importing.planning import in_batches, open_plan
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.importing.sources import estimate_rows


@job("imports.check", label=lambda args: f"Trying out {args.get('file_name', 'an import')}")
def check_import(progress: JobProgress, *, import_id: int, file_name: str = "") -> dict[str, Any]:
    """Judge every row of an import and keep what the user wants to see before starting it."""
    imported = Import.objects.get(pk=import_id)
    if imported.state != "checking":
        return imported.counts
    try:
        tally = _check(progress, imported)
    except JobStopped:
        Import.objects.filter(pk=import_id, state="checking").update(state="mapped")
        raise
    with transaction.atomic():
        imported.state, imported.counts = "checked", tally.counts
        imported.save(update_fields=["state", "counts"])
        progress.finish(tally.counts)
    return tally.counts


def _check(progress: JobProgress, imported: Import) -> Tally:
    ImportRow.objects.filter(imported=imported).delete()
    table, batcher = open_plan(imported, by=progress.by)
    progress.done = 0
    progress.total = estimate_rows(imported, table, [row.cells for row in islice(table.rows(), 200)])
    seen, tally = SeenKeys(), Tally()
    try:
        for rows in in_batches(table.rows()):
            progress.raise_if_cancelled()
            outcomes = batcher.weigh([batcher.draft(row) for row in rows], seen=seen)
            keep_outcomes(imported, rows, outcomes, tally.counts["created"])
            tally.add(outcomes)
            progress.advance(len(rows))
    finally:
        seen.close()
    progress.total = progress.done
    return tally
