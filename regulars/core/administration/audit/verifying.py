"""Looking through the whole chain because somebody asked: a job, whose finding is an entry as well."""

from typing import Any

from django.db import transaction

from regulars.core.access.viewer import Viewer
from regulars.core.administration.audit.verified import JournalVerified
from regulars.core.database.rows import fetch_rows
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.chain.storing import chain_head
from regulars.core.journal.chain.verifying import Verdict, verify_journal
from regulars.core.journal.recording import record
from regulars.core.journal.telling import TOLD, entry_told
from regulars.core.words import mark

KIND = "audit.verify"
MOST_TOLD = 20


@job(KIND, label="Look through the audit", max_attempts=2)
def verify_job(progress: JobProgress) -> dict[str, Any]:
    """Work every hash anew, seal by seal, and write down what was found."""
    progress.total = chain_head().number

    def go_on() -> None:
        progress.raise_if_cancelled()
        progress.advance()

    found = verify_journal(go_on)
    note_verdict(found, by=progress.by)
    return {"wrong": found.wrong, "seals": found.seals, "rows": found.rows, "unsealed": found.unsealed}


def note_verdict(found: Verdict, *, by: Viewer) -> int:
    """Write down that the journal was looked through, and what was found."""
    finding = (
        mark("not everything is as it was sealed") if found.wrong else mark("nothing was changed, removed or added")
    )
    told = JournalVerified(finding=finding, wrong=found.wrong[:MOST_TOLD], seals=found.seals, rows=found.rows)
    with transaction.atomic():
        return record(told, by=by)


def last_verdict() -> dict[str, Any]:
    """Return when the journal was looked through last and what was found, and the job that is at it now."""
    rows = fetch_rows(
        f"SELECT {TOLD} FROM journal_entry e WHERE e.room IN ('security', 'administration')"
        " AND e.event = %s ORDER BY e.at DESC, e.id DESC LIMIT 1",
        [JournalVerified.stored_name],
    )
    running = Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).order_by("-pk").first()
    told = entry_told(rows[0]) if rows else None
    data = told.data if told else {}
    return {
        "at": told.at if told else None,
        "wrong": data.get("wrong", []),
        "seals": data.get("seals", 0),
        "rows": data.get("rows", 0),
        "job": running.pk if running else None,
    }
