"""A deed for more than 500 parties, as a job that goes on where it was stopped."""

import datetime as dt
from typing import Any

from regulars.commons.directory.consent.asked import Asked, check_asked
from regulars.commons.directory.consent.batches import allowed_parties, begin_many, write_batch
from regulars.commons.directory.consent.topics import Topic
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job
from regulars.core.jobs.progress import JobProgress
from regulars.core.records.writing.bulk import batches_of


@job("consents.write", label="Write consents down for many")
def write_consents_job(progress: JobProgress, *, type: str, select: dict[str, Any], asked: dict[str, Any]) -> Any:
    """Write one deed down for many parties, batch by batch; whoever stands in the ledger by then stays there."""
    by = progress.by
    checked = check_asked(_read(asked), by=by)
    found, report = allowed_parties(type, select, by)
    entry, last = progress.saved.get("entry"), progress.saved.get("last", 0)
    progress.total, progress.done = len(found), len([pk for pk in found if pk <= last])
    for batch in batches_of([pk for pk in found if pk > last]):
        progress.raise_if_cancelled()
        with write_transaction():
            entry = entry or begin_many(type, checked, by=by)
            write_batch(type, batch, checked, entry, by=by)
            progress.advance(len(batch))
            progress.checkpoint({"entry": entry, "last": batch[-1]})
    return {"count": len(found), "refused": report.refused, "entry": entry}


def told_asked(asked: Asked) -> dict[str, Any]:
    """Return a request as the job keeps it."""
    told = {name: getattr(asked, name) for name in ("deed", "source", "evidence", "wording", "file")}
    happened, expires = asked.happened_at, asked.expires_on
    return {
        **told,
        "topics": [[topic.purpose, topic.channel] for topic in asked.topics],
        "happened_at": happened.isoformat() if happened else None,
        "expires_on": expires.isoformat() if expires else None,
    }


def _read(told: dict[str, Any]) -> Asked:
    happened, expires = told["happened_at"], told["expires_on"]
    return Asked(
        deed=told["deed"], source=told["source"], evidence=told["evidence"], wording=told["wording"],
        file=told["file"], topics=tuple(Topic(*one) for one in told["topics"]),
        happened_at=dt.datetime.fromisoformat(happened) if happened else None,
        expires_on=dt.date.fromisoformat(expires) if expires else None,
    )  # fmt: skip
