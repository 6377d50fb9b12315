"""Scores follow what happens: a call with the party, a new phone number, a lead taken up, a day gone by."""

from collections.abc import Sequence

from regulars.commons.activities.hearing import all_hearings
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.kinds import job
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.recording import ChangeMade, on_changes
from regulars.core.records.fields import follows
from regulars.sales.lead.models import Lead
from regulars.sales.score.keeping import keep_scores, open_leads_after, open_leads_of

_PARTIES = ("people", "organisations", "households", "parties")
_REACHED = {"children.contact_points", "children.addresses", "employer_id"}

follows(
    Lead,
    "score",
    of=[
        *((slug, name) for slug in ("calls", "visits") for name in ("party", "happened_at", "outcome")),
        *((slug, name) for slug in ("people", "organisations") for name in ("email", "phone")),
    ],
)


@on_changes
def follow_changes(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Work out anew the scores that some changes touch."""
    leads = {one.record_id for one in changes if one.record_type == "leads" and one.action != "purge"}
    leads |= {*open_leads_of(_parties_touched(changes))}
    keep_scores(leads)


@new_day
def follow_day(day: NewDay, progress: JobProgress) -> None:
    """Work out all open leads anew when a day has gone by: they have waited longer, calls are longer ago."""
    keep_all(progress)


@job("sales.score_leads", label="Work out the leads' scores", is_visible=False)
def keep_all(progress: JobProgress) -> None:
    """Work out the score of every open lead, some at a time."""
    last = 0
    while some := open_leads_after(last):
        progress.raise_if_cancelled()
        with write_transaction():
            keep_scores(some)
        last = some[-1]


def _parties_touched(changes: Sequence[ChangeMade]) -> set[int]:
    parties: set[int] = set()
    # Who was added just now has no lead yet.
    new = {one.record_id for one in changes if one.record_type in _PARTIES and one.action == "create"}
    unnamed: dict[str, list[int]] = {}
    for one in changes:
        if one.record_type in _PARTIES:
            if one.action == "change" and _REACHED.intersection(one.after or ()):
                parties.add(one.record_id)
        elif one.record_type == "relationships":
            parties |= {side["source_id"] for side in (one.before, one.after) if side and side.get("source_id")}
        elif one.record_type in all_hearings():
            named = {side["party_id"] for side in (one.before, one.after) if side and side.get("party_id")}
            parties |= named
            if not named:
                unnamed.setdefault(one.record_type, []).append(one.record_id)
    for slug, ids in unnamed.items():
        table = all_hearings()[slug].table
        rows = fetch_rows(f"SELECT DISTINCT party_id FROM {table} WHERE id IN ({placeholders(ids)})", ids)
        parties |= {row[0] for row in rows if row[0]}
    return parties - new
