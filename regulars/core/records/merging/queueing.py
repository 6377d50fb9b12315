"""Large merges run as jobs: still one transaction, but nobody waits at the screen."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.records.merging.joining import MergeRequest, find_merge, load_pair, merge_records
from regulars.core.records.merging.places import linking_columns
from regulars.core.records.merging.separating import SeparationRequest, separate_records
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type

MOST_AT_ONCE = 2_000


def merge_or_queue(record_type: type[RecordType], pk: int, asked: MergeRequest, *, by: Viewer) -> dict[str, Any]:
    """Merge now, or as a job when very much refers to the one that goes; return {"entry", "job"}."""
    with write_transaction():
        kind, this, that = load_pair(record_type, pk, asked.other, by=by)
    if _how_many(kind, that.pk) <= MOST_AT_ONCE:
        return {"entry": merge_records(kind, this.pk, asked, by=by), "job": None}
    versions = {"version": this.version, "other_version": that.version}
    queued = start_job(
        "records.merge", by=by, type=kind.slug, pk=this.pk, other=that.pk, chosen=sorted(asked.chosen), **versions
    )
    return {"entry": None, "job": queued.pk}


def separate_or_queue(entry: int, asked: SeparationRequest, *, by: Viewer, dry_run: bool) -> dict[str, Any]:
    """Separate now, or as a job when very much was moved; return {"undone", "conflicts", "entry", "job"}."""
    moved = sum(len(ids) for _, _, ids in find_merge(entry).kept["moved"]["links"])
    if moved > MOST_AT_ONCE and not dry_run:
        separate_records(entry, asked, by=by, dry_run=True)  # refused now, not in the background
        sides = {str(one): side for one, side in asked.sides.items()}
        queued = start_job("records.separate", by=by, entry=entry, default=asked.default, sides=sides)
        return {"undone": 0, "conflicts": [], "entry": None, "job": queued.pk}
    done = separate_records(entry, asked, by=by, dry_run=dry_run)
    return {"undone": done.undone, "conflicts": done.conflicts[:1000], "entry": done.entry, "job": None}


@job("records.merge", label="Merge two records")
def run_merge_job(
    progress: JobProgress, *, type: str, pk: int, other: int, chosen: list[str], version: int, other_version: int
) -> dict[str, Any]:
    """Merge in one transaction, which also notes that it is done."""
    if "entry" not in progress.saved:
        with write_transaction():
            asked = MergeRequest(other, set(chosen), version, other_version)
            entry = merge_records(find_type(type), pk, asked, by=progress.by)
            progress.checkpoint({"entry": entry})
    return {"entry": progress.saved["entry"]}


@job("records.separate", label="Separate two merged records")
def run_separate_job(progress: JobProgress, *, entry: int, default: str, sides: dict[str, str]) -> dict[str, Any]:
    """Separate in one transaction, which also notes that it is done."""
    if "entry" not in progress.saved:
        with write_transaction():
            asked = SeparationRequest(default, {int(one): side for one, side in sides.items()})
            done = separate_records(entry, asked, by=progress.by)
            progress.checkpoint({"entry": done.entry, "conflicts": done.conflicts[:1000], "undone": done.undone})
    return dict(progress.saved)


def _how_many(record_type: type[RecordType], pk: int) -> int:
    counts = (
        fetch_value(f'SELECT COUNT(*) FROM "{model._meta.db_table}" WHERE {column} = %s', [pk])
        for model, column in linking_columns(record_type)
    )
    return sum(int(count or 0) for count in counts)
