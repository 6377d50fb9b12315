"""What is due goes: batch by batch, each asked for once more before it goes."""

from typing import Any

from regulars.core.access.speaking import in_house_language
from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_by
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.recording import About, add_changes, add_links, record
from regulars.core.privacy.erasing import erase_subject
from regulars.core.privacy.events import RetentionApplied
from regulars.core.privacy.models import RetentionRule
from regulars.core.privacy.retention.due import due_records, still_due
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.bulk_steps import bulk_trash
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.words import say

BATCH = 200
# Each erasure goes through the whole journal of somebody: what is more waits for tomorrow.
MOST_ERASED = 500


def take_due(rule: RetentionRule, *, progress: JobProgress, by: Viewer) -> dict[str, Any]:
    """Do what a rule says with what is due, batch by batch; return how many it took, left and put off."""
    due = due_records(rule)
    at_once = due.ids[:MOST_ERASED] if rule.deed == "erase" else due.ids
    report: dict[str, Any] = {
        "count": 0,
        "held": len(due.held),
        "waiting": len(due.ids) - len(at_once),
        "entry": None,
        "error": "",
    }
    step = 1 if rule.deed == "erase" else BATCH
    for start in range(0, len(at_once), step):
        progress.raise_if_cancelled()
        some = at_once[start : start + step]
        with write_transaction():
            ids = still_due(rule, some) if RetentionRule.objects.filter(pk=rule.pk, is_on=True).exists() else []
            if rule.deed == "erase":
                for pk in ids:
                    with in_house_language():
                        reason = say("Retention rule “{rule}”", rule=rule.name)
                    erase_subject(record_type(rule.record_type), pk, by=by, reason=reason)
            elif ids:
                report["entry"] = _trash(rule, ids, report["entry"], by=by)
            report["count"] += len(ids)
            progress.advance(len(some))
    return report


def _trash(rule: RetentionRule, ids: list[int], entry: Any, *, by: Viewer) -> int:
    kind: type[RecordType] = record_type(rule.record_type)
    rows = load_by(kind.model, "id", ids, is_locked=True)
    _, changes = bulk_trash(kind, rows, trashed=True)
    event = RetentionApplied(rule=rule.name)
    if entry is None:
        entry = record(event, by=by, about=About(kind.slug, None, str(kind.plural)))
    add_changes(entry, changes, by=by)
    subjects = [pk for row in rows for pk in subjects_of(kind, row)]
    add_links(entry, event, subjects, by=by, record_type=kind.slug)
    return int(entry)
