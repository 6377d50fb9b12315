"""What is known of leads, read for hundreds at once."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from regulars.commons.activities.hearing import Hearing, all_hearings
from regulars.core.access.house_day import house_day_of, house_today, house_zone
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.database.stored_values import stored_moment
from regulars.sales.lead.models import Lead
from regulars.sales.score.rules import Heard, Known


def known_of(leads: Sequence[Lead], *, heard_days: int) -> dict[int, Known]:
    """Return by id what is known of each of these leads today."""
    parties = sorted({lead.party_id for lead in leads})
    contacts, heard, today = _contacts(parties), _heard(parties, heard_days), house_today()
    return {
        lead.pk: Known(
            source=lead.source,
            campaign=lead.campaign,
            contact=frozenset(contacts.get(lead.party_id, ())),
            heard=[one for one in heard.get(lead.party_id, ()) if _warms(one, lead)],
            days=max(0, (today - house_day_of(lead.created_at)).days) if lead.state == "new" else 0,
        )
        for lead in leads
    }


def _warms(one: Heard, lead: Lead) -> bool:
    return not all_hearings()[one.record_type].opens_leads or one.at > lead.created_at


def _contacts(parties: Sequence[int]) -> dict[int, list[str]]:
    marks = placeholders(parties)
    rows = fetch_rows(
        f"SELECT c.party_id, c.kind FROM directory_contactpoint c WHERE c.party_id IN ({marks})"
        f" UNION SELECT a.party_id, 'address' FROM directory_postaladdress a WHERE a.party_id IN ({marks})"
        f" UNION SELECT p.id, 'employer' FROM directory_party p WHERE p.id IN ({marks}) AND p.employer_id IS NOT NULL",
        [*parties, *parties, *parties],
    )
    found: dict[int, list[str]] = {}
    for party, kind in rows:
        found.setdefault(party, []).append(kind)
    return found


def _heard(parties: Sequence[int], days: int) -> dict[int, list[Heard]]:
    first = house_today() - dt.timedelta(days=days)
    since = dt.datetime.combine(first, dt.time(), tzinfo=house_zone())
    found: dict[int, list[Heard]] = {}
    for hearing in all_hearings().values():
        for party, pk, at, came in _rows(hearing, parties, since):
            found.setdefault(party, []).append(Heard(hearing.record_type, pk, _moment(at), bool(came)))
    return found


def _rows(hearing: Hearing, parties: Sequence[int], since: dt.datetime) -> list[Any]:
    return fetch_rows(
        f"SELECT t.party_id, t.id, t.{hearing.at}, CASE WHEN {hearing.came} THEN 1 ELSE 0 END FROM {hearing.table} t"
        f" WHERE t.party_id IN ({placeholders(parties)}) AND t.{hearing.at} >= %s AND t.trashed_at IS NULL"
        f" AND ({hearing.where})",
        [*parties, stored_moment(since)],
    )


def _moment(stored: Any) -> dt.datetime:
    moment = stored if isinstance(stored, dt.datetime) else dt.datetime.fromisoformat(stored)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
