"""All ways to reach somebody are searched, not only the first of each kind: the phone that rings may be her second."""

from typing import Any

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.rows import fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.tidying import chore
from regulars.core.records.registry import record_type
from regulars.core.records.searching import index_records, search_documents
from regulars.core.search.document import document_id
from regulars.core.search.laying_out import kept_fields

KIND = "directory.index_ways"
BATCH = 200
_SAMPLE = 20
_OTHERS = "(c.kind = 'link' OR NOT c.is_primary)"
_MINE = f"SELECT c.value AS value FROM directory_contactpoint c WHERE c.party_id = t.id AND {_OTHERS} AND c.kind "
# The first ones stand in the fields themselves.
OTHER_WAYS = {"email": f"{_MINE} IN ('email', 'link') ORDER BY c.id", "phone": f"{_MINE} = 'phone' ORDER BY c.id"}

_seen_whole: set[str] = set()


@chore
def index_ways_if_due() -> None:
    """Have those indexed anew who were before all their ways to reach were searched; looked for once a process."""
    if KIND in _seen_whole or Job.objects.filter(kind=KIND, state__in=["waiting", "running"]).exists():
        return
    documents = search_documents(record_type("parties"), _some_after(0, _SAMPLE))
    if all(_is_known(one.record_type, one.record_id, one.fields) for one in documents):
        _seen_whole.add(KIND)
    else:
        start_job(KIND, by=SYSTEM)


@job(KIND, label="Prepare search for all ways to reach somebody", is_visible=False)
def index_ways(progress: JobProgress) -> dict[str, Any]:
    """Index everybody who has more than the first way to reach her; it goes on where it stopped."""
    last = progress.saved.get("last", 0)
    while ids := _some_after(last, BATCH):
        progress.raise_if_cancelled()
        with write_transaction():
            index_records(record_type("parties"), ids)
            last = ids[-1]
            progress.advance(len(ids))
            progress.checkpoint({"last": last})
    return {"last": last}


def _some_after(last: int, most: int) -> list[int]:
    rows = fetch_rows(
        f"SELECT DISTINCT c.party_id FROM directory_contactpoint c WHERE c.party_id > %s AND {_OTHERS}"
        " ORDER BY c.party_id LIMIT %s",
        [last, most],
    )
    return [row[0] for row in rows]


def _is_known(slug: str, pk: int, fields: Any) -> bool:
    rows = fetch_rows("SELECT fields FROM search_document WHERE id = %s", [document_id(slug, pk)])
    stored = kept_fields(rows[0][0]) if rows else {}
    return all(stored.get(name, ("", ""))[1] == text for name, (_, text) in fields.items() if name in OTHER_WAYS)
