"""Many are taken into a sequence at once, each as if by hand; whoever cannot be is named."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import placeholders
from regulars.core.problems import BadRequest, Problem
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import record_type
from regulars.core.records.writing.bulk import MOST_AT_ONCE, read_bulk, selected_ids
from regulars.core.records.writing.creating import create_record
from regulars.core.words import say

PARTIES = ("people", "organisations", "households")


def enrol_many(sequence: int, *, type_slug: str, select: dict[str, Any], by: Viewer) -> dict[str, Any]:
    """Take parties, or those of leads, into a sequence; return {"count", "left"}. Raises NotFound, Refused,
    BadRequest for more than 500.
    """
    require(by, "see", record_type("sequences"), sequence)
    left, count = [], 0
    for pk, title, party in _parties(type_slug, select, by):
        try:
            create_record(record_type("enrolments"), {"party": party, "sequence": sequence}, by=by)
            count += 1
        except Problem as problem:
            left.append({"id": pk, "title": title, "why": _why(problem)})
    return {"count": count, "left": left}


def _parties(type_slug: str, select: dict[str, Any], by: Viewer) -> list[tuple[int, str, int]]:
    if type_slug not in (*PARTIES, "leads"):
        raise BadRequest(say("Only people, organisations, households and leads are taken into a sequence."))
    kind, is_lead = record_type(type_slug), type_slug == "leads"
    ids = selected_ids(kind, read_bulk({"select": select, "action": "change"}), by)
    if not 0 < len(ids) <= MOST_AT_ONCE:
        raise BadRequest(say("Select at least one, and at most {most} at once.", most=MOST_AT_ONCE))
    marks = placeholders(ids)
    asked = ListRequest(columns="party" if is_lead else None, limit=200, extra=(f"t.id IN ({marks})", ids))
    found: list[dict[str, Any]] = []
    after: str | None = ""
    while after is not None:
        asked.after = after or None
        page = read_page(kind, asked, by)
        found += page["rows"]
        after = page["next"]
    return [(row["id"], row["title"], row["party"]["id"] if is_lead else row["id"]) for row in found]


def _why(problem: Problem) -> str:
    return str(problem.errors[0]["message"]) if problem.errors else problem.detail
