"""The same deed for many parties: at once, or as a job where there are more than 500."""

from typing import Any

from regulars.commons.directory.consent.asked import Asked, check_asked
from regulars.commons.directory.consent.batches import allowed_parties, begin_many, write_batch
from regulars.commons.directory.consent.many_job import told_asked
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.problems import Invalid
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.registry import record_type
from regulars.core.records.writing.bulk import MOST_AT_ONCE
from regulars.core.words import say


def write_many(slug: str, *, select: dict[str, Any], asked: Asked, dry_run: bool, by: Viewer) -> dict[str, Any]:
    """Write one deed down for every selected party that the user may change; return the report.

    Raises BadRequest, Refused and Invalid.
    """
    require_any(by, "create", record_type("consents"))
    if not asked.topics:
        raise Invalid.field("purpose", say("Say for which purpose."))
    checked = check_asked(asked, by=by)
    found, report = allowed_parties(slug, select, by)
    if dry_run or not found:
        return {"count": len(found), "refused": report.refused, "entry": None, "job": None}
    if len(found) > MOST_AT_ONCE:
        queued = start_job("consents.write", by=by, type=slug, select=select, asked=told_asked(checked))
        return {"count": len(found), "refused": report.refused, "entry": None, "job": queued.pk}
    with write_transaction():
        found, report = allowed_parties(slug, select, by)
        entry = begin_many(slug, checked, by=by)
        write_batch(slug, found, checked, entry, by=by)
    return {"count": len(found), "refused": report.refused, "entry": entry, "job": None}
