"""Which articles solved cases."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type

_SOLVED = "c.trashed_at IS NULL AND c.state IN ('solved', 'closed')"


def cases_solved(rows: list[dict[str, Any]], viewer: Viewer) -> dict[int, int]:
    """Return for each article in how many solved cases, of those that the viewer may see, it was used."""
    cases, ids = record_type("cases"), [row["id"] for row in rows]
    if not ids:
        return {}
    found = dict.fromkeys(ids, 0)
    if viewer.may("see", cases.slug):
        where, params = join_conditions([(_SOLVED, []), visible_condition(viewer, cases, "c")])
        used = f"u.article_id IN ({placeholders(ids)}) AND {where}"
        counted = fetch_rows(
            "SELECT u.article_id, COUNT(DISTINCT u.case_id) FROM service_casearticle u"
            f" JOIN service_case c ON c.id = u.case_id WHERE {used} GROUP BY u.article_id",
            [*ids, *params],
        )
        found.update(dict(counted))
    return found
