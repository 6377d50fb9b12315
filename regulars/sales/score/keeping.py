"""Scores are kept beside their leads, true to what is known, so that lists can be sorted by them."""

from collections.abc import Collection

from regulars.core.database.objects import load_by
from regulars.core.database.rows import execute_many, fetch_rows, placeholders
from regulars.core.database.stored_values import stored_json
from regulars.sales.lead.models import Lead
from regulars.sales.score.habits import points_now
from regulars.sales.score.queries import known_of
from regulars.sales.score.rules import parts_of, sum_of

AT_A_TIME = 500
OPEN = "t.state IN ('new', 'worked') AND t.trashed_at IS NULL"


def keep_scores(ids: Collection[int], *, also_closed: bool = False) -> None:
    """Work out the scores of open leads anew; those of closed ones stay what they were when these were closed."""
    numbers = sorted(ids)
    for start in range(0, len(numbers), AT_A_TIME):
        _keep(numbers[start : start + AT_A_TIME], also_closed)


def open_leads_of(parties: Collection[int]) -> list[int]:
    """Return the open leads of some parties."""
    numbers, found = sorted(parties), list[int]()
    for start in range(0, len(numbers), AT_A_TIME):
        some = numbers[start : start + AT_A_TIME]
        rows = fetch_rows(f"SELECT t.id FROM sales_lead t WHERE t.party_id IN ({placeholders(some)}) AND {OPEN}", some)
        found += [row[0] for row in rows]
    return found


def open_leads_after(last: int) -> list[int]:
    """Return the next open leads in the order of their numbers."""
    rows = fetch_rows(
        f"SELECT t.id FROM sales_lead t WHERE t.id > %s AND {OPEN} ORDER BY t.id LIMIT {AT_A_TIME}", [last]
    )
    return [row[0] for row in rows]


def _keep(ids: list[int], also_closed: bool) -> None:
    leads = [one for one in load_by(Lead, "id", ids) if also_closed or one.state in ("new", "worked")]
    if not leads:
        return
    points = points_now()
    known = known_of(leads, heard_days=points["heard_days"])
    changed = []
    for lead in leads:
        parts = parts_of(known[lead.pk], points)
        if (lead.score, lead.score_parts) != (sum_of(parts), parts):
            changed.append((sum_of(parts), stored_json(parts), lead.pk))
    if changed:
        execute_many("UPDATE sales_lead SET score = %s, score_parts = %s WHERE id = %s", changed)
