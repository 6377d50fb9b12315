"""The dry run: every row is read, matched and judged; no record is written."""

from contextlib import closing
from itertools import islice
from typing import Any

from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobStopped
from regulars.core.records.importing.ahead import drafted
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.new_choices import find_choices
from regulars.core.records.importing.new_fields import plan_new_fields
from regulars.core.records.importing.outcomes import Tally, keep_outcomes
from regulars.core.records.importing.planning import in_batches, open_plan
from regulars.core.records.importing.seen import SeenKeys
from regulars.core.records.importing.sources import estimate_rows
from regulars.core.words import say


@job("imports.check", label=lambda args: say("Trying out {file}", file=args.get("file_name", say("a file"))))
def check_import(progress: JobProgress, *, import_id: int, file_name: str = "") -> dict[str, Any]:
    """Judge every row of an import and keep what the user wants to see before starting it."""
    # A trial that stopped half way left the file as it was before; this takes it up again.
    Import.objects.filter(pk=import_id, state="mapped").update(state="checking")
    imported = Import.objects.get(pk=import_id)
    if imported.state != "checking":
        return imported.counts
    try:
        tally = _check(progress, imported)
    except JobStopped:
        Import.objects.filter(pk=import_id, state="checking").update(state="mapped")
        raise
    with write_transaction():
        imported.state, imported.counts = "checked", tally.counts
        imported.save(update_fields=["state", "counts"])
        progress.finish(tally.counts)
    return tally.counts


def _check(progress: JobProgress, imported: Import) -> Tally:
    ImportRow.objects.filter(imported=imported).delete()
    new_fields = plan_new_fields(imported, find_choices(imported, progress=progress))
    table, batcher = open_plan(imported, by=progress.by, new_fields=new_fields)
    progress.done = 0
    progress.total = estimate_rows(imported, table, [row.cells for row in islice(table.rows(), 200)])
    seen, tally = SeenKeys(), Tally()
    with closing(seen), closing(drafted(in_batches(table.rows()), batcher)) as batches:
        for rows, drafts in batches:
            progress.raise_if_cancelled()
            outcomes = batcher.weigh(drafts, seen=seen)
            with write_transaction():
                keep_outcomes(imported, rows, outcomes, tally.counts["created"])
            tally.add(outcomes)
            progress.advance(len(rows))
    progress.total = progress.done
    return tally
