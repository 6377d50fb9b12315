"""Handing over the records of somebody who leaves, as bulk changes that can be undone."""

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.problems import Invalid
from regulars.core.records.bulk_jobs import run_or_queue
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.words import say


def hand_over_records(user: User, to: User, *, by: Viewer) -> list[int]:
    """Make another user the owner of all that a user owns; return the jobs that large ones became."""
    if not to.is_active or to.pk == user.pk:
        raise Invalid.field("hand_over_to", say("Choose another user who is still here."))
    jobs = []
    for record_type in all_record_types():
        if not _is_owned(record_type):
            continue
        mine = {"field": record_type.owner, "op": "is", "value": user.pk}
        body = {"select": {"filter": mine}, "action": "change", "values": {str(record_type.owner): to.pk}}
        if not run_or_queue(record_type, {**body, "dry_run": True}, by=by)["count"]:
            continue
        report = run_or_queue(record_type, body, by=by)
        if report["job"]:
            jobs.append(report["job"])
    return jobs


def _is_owned(record_type: type[RecordType]) -> bool:
    return bool(record_type.owner) and not record_type.subtypes
