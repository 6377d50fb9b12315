"""The card itself: who that is, and what every room knows of her, in one answer."""

from typing import Any

from regulars.commons.directory.contact_point.keys import home_country
from regulars.commons.directory.party.record import Parties
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.registry import record_type
from regulars.core.records.timeline.reading import TimelineRequest, read_timeline
from regulars.foundation.phones import phone_key, spell_phone
from regulars.insight.callcard.finding import Match, parties_at, the_one
from regulars.insight.callcard.sections import CASES, DEALS, TASKS, coming_dates, open_ones

JsonRow = dict[str, Any]
SHOWN = ("picture", "job_title", "employer", "roles", "tags", "city", "country", "email", "phone", "owner", "language")
ENTRIES = 5


def read_card(number: str, viewer: Viewer, *, party: int | None = None) -> JsonRow:
    """Return who has a number and what is known of her; `party` chooses one of several.

    Of a party that the viewer may not see it says the same as of a number that nobody has.
    """
    key = phone_key(number, home_country())
    found = parties_at(number, viewer)
    rows = _parties([one.party for one in found], viewer)
    chosen = party if party in rows else the_one(found)
    shown = chosen if chosen in rows else next((one.party for one in found if one.party in rows), None)
    return {
        "number": {"given": number, "key": key, "shown": spell_phone(key)},
        "parties": [rows[one.party] | {"is_exact": one.is_exact} for one in found if one.party in rows],
        "party": chosen if chosen in rows else None,
        "known": _known(shown, found, rows, viewer) if shown else None,
        "may_add": [slug for slug in ("people", "organisations") if viewer.may("create", slug)],
    }


def _known(shown: int, found: list[Match], rows: dict[int, JsonRow], viewer: Viewer) -> JsonRow:
    """What the rooms know of the one who is shown, and of the organisation that she works for."""
    me = rows[shown]
    employer = me.get("employer")
    around = [me] + ([employer] if employer else [])
    ids = [one["id"] for one in around]
    timeline = read_timeline(record_type(me["type"]), shown, TimelineRequest(limit=ENTRIES), viewer)
    return {
        "party": shown,
        "organisation": employer,
        "entries": timeline["entries"],
        "cases": open_ones(CASES, ids, viewer),
        "deals": open_ones(DEALS, ids, viewer),
        "tasks": open_ones(TASKS, ids, viewer),
        "dates": coming_dates(around, today_for(viewer), viewer),
    }


def _parties(ids: list[int], viewer: Viewer) -> dict[int, JsonRow]:
    if not ids:
        return {}
    readable = readable_fields(Parties, viewer)
    plan = plan_for(Parties, [readable[name] for name in SHOWN if name in readable])
    where, params = join_conditions([(f"t.id IN ({placeholders(ids)})", ids), visible_condition(viewer, Parties, "t")])
    tuples = fetch_rows(f"SELECT {plan.sql} FROM directory_party t WHERE {where}", params)
    return {row["id"]: row for row in assemble_rows(plan, tuples, viewer)}
