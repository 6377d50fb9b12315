"""What happens with a person while she works somewhere also stands on that organisation's timeline."""

import datetime as dt

from regulars.core.database.rows import fetch_rows


def employers_on(people: list[int], day: dt.date) -> dict[int, list[int]]:
    """Return, for each person, the organisations she worked at on that day."""
    marks = ", ".join(["%s"] * len(people))
    rows = fetch_rows(
        "SELECT r.source_id, r.target_id FROM directory_relationship r"
        " JOIN directory_relationshipkind k ON k.id = r.kind_id"
        f" WHERE k.is_employment AND r.trashed_at IS NULL AND r.source_id IN ({marks})"
        " AND (r.since IS NULL OR r.since <= %s) AND (r.until IS NULL OR r.until >= %s)",
        [*people, day.isoformat(), day.isoformat()],
    )
    found: dict[int, list[int]] = {}
    for person, organisation in rows:
        found.setdefault(person, []).append(organisation)
    return found
