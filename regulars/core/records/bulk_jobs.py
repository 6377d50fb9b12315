"""Large bulk actions run as jobs, set by set: they survive a restart and are taken back on cancel."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.pacing import Pace
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.stops import JobCancelled
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.undo_jobs import take_back
from regulars.core.records.writing.bulk import (
    MOST_AT_ONCE,
    BulkReport,
    allowed_ids,
    begin_bulk,
    check_bulk,
    read_bulk,
    report_missing,
    run_batch,
    run_bulk,
    selected_ids,
)
from regulars.core.words import mark, say, say_inside


def run_or_queue(record_type: type[RecordType], body: dict[str, Any], *, by: Viewer) -> dict[str, Any]:
    """Run a bulk action now, or as a job when it is large; return the report."""
    asked = read_bulk(body)
    dry_run = bool(body.get("dry_run"))
    check_bulk(record_type, asked, by=by)
    count = len(selected_ids(record_type, asked, by))
    if count > MOST_AT_ONCE and not dry_run:
        queued = start_job("records.bulk", by=by, type=record_type.slug, body=body)
        return {"count": count, "refused": [], "entry": None, "job": queued.pk}
    report = run_bulk(record_type, asked, by=by, dry_run=dry_run)
    return {"count": report.count, "refused": report.refused, "entry": report.entry, "job": None}


_MANY = {
    "change": mark("Change many {plural}"),
    "trash": mark("Trash many {plural}"),
    "restore": mark("Restore many {plural}"),
    "purge": mark("Purge many {plural}"),
}


def _label(args: dict[str, Any]) -> str:
    return say(_MANY[args["body"]["action"]], plural=say_inside(args["type"]))


@job("records.bulk", label=_label)
def run_bulk_job(progress: JobProgress, *, type: str, body: dict[str, Any]) -> dict[str, Any]:
    """Do a large bulk action, set by set; a cancelled one is taken back."""
    record_type, asked, by, pace = find_type(type), read_bulk(body), progress.by, Pace()
    saved = progress.saved
    report, missing = BulkReport(saved.get("count", 0), saved.get("refused", []), saved.get("entry")), BulkReport()
    found = selected_ids(record_type, asked, by)
    report_missing(record_type, asked, found, by, missing)
    allowed = allowed_ids(record_type, asked, [pk for pk in found if pk > saved.get("last", 0)], by, report)
    progress.total = progress.done + len(allowed)
    try:
        at = 0
        while at < len(allowed):
            progress.raise_if_cancelled()
            some = allowed[at : at + pace.rows]
            with write_transaction(), pace.timed():
                if report.entry is None:
                    report.entry = begin_bulk(record_type, asked, len(allowed), by=by)
                run_batch(record_type, asked, some, report, by=by)
                progress.advance(len(some))
                kept = {"entry": report.entry, "last": some[-1], "count": report.count}
                progress.checkpoint({**kept, "refused": _refused_until(some[-1], report)})
            at += len(some)
            pace.rest()
    except JobCancelled:
        take_back(progress, report.entry, by=by)
        raise
    return {"count": report.count, "refused": [*missing.refused, *report.refused], "entry": report.entry}


def _refused_until(last: int, report: BulkReport) -> list[dict[str, Any]]:
    """What a job that goes on after this record will not find out again."""
    return [one for one in report.refused if one["id"] <= last]
