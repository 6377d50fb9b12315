"""Columns kept beside the rows they come from: primary contact, place, birthday, employer, when to be heard from."""

import datetime as dt
from collections.abc import Iterator

from regulars.commons.directory.beside import LONGEST_EMAIL, LONGEST_PHONE, LONGEST_PHONE_KEY
from regulars.core.access.house_day import house_day_sql, house_today
from regulars.core.database.rows import execute, fetch_rows, is_postgres, placeholders

DERIVED = ("email", "phone", "phone_key", "city", "country", "birthday", "employer", "last_heard_at", "quiet_on")
# What a party's own snapshot holds of that; relationships and what was heard see to theirs.
DERIVED_FROM = frozenset(
    {"children.contact_points", "children.addresses", "children.dates", "rhythm_days", "trashed_at"}
)

_CONTACT = (
    "COALESCE((SELECT c.{column} FROM directory_contactpoint c WHERE c.party_id = p.id AND c.kind = '{kind}'"
    " ORDER BY c.is_primary DESC, c.id LIMIT 1), '')"
)
_PLACE = (
    "COALESCE((SELECT a.{column} FROM directory_postaladdress a WHERE a.party_id = p.id"
    " ORDER BY a.is_primary DESC, a.id LIMIT 1), '')"
)
_TABLE = "directory_party AS p"


def refresh_parties(ids: list[int]) -> None:
    """Work the derived columns of some parties out anew; written are those that are not what they should be.

    Writing a column writes each of its indexes anew, also where it stays the same.
    """
    columns = _columns(house_today())
    sets = ", ".join(f"{column} = {sql}" for column, sql in columns.items())
    differs = " OR ".join(f"p.{column} {_differs()} {sql}" for column, sql in columns.items())
    for batch, marks in _batches(ids):
        execute(f"UPDATE {_TABLE} SET {sets} WHERE p.id IN ({marks}) AND ({differs})", batch)
    refresh_quiet_days(ids)


def refresh_employers(ids: list[int]) -> list[int]:
    """Write the employer of those who have another one today, and return their ids."""
    employer = _employer(house_today())
    changed: list[int] = []
    for batch, marks in _batches(ids):
        other = f"SELECT p.id FROM {_TABLE} WHERE p.id IN ({marks}) AND p.employer_id {_differs()} {employer}"
        changed += [row[0] for row in fetch_rows(other, batch)]
    for batch, marks in _batches(changed):
        execute(f"UPDATE {_TABLE} SET employer_id = {employer} WHERE p.id IN ({marks})", batch)
    return changed


def refresh_quiet_days(ids: list[int]) -> None:
    """Write when these should be heard from, where that is another day."""
    quiet = _quiet()
    for batch, marks in _batches(ids):
        different = f"p.quiet_on {_differs()} ({quiet})"
        execute(f"UPDATE {_TABLE} SET quiet_on = {quiet} WHERE p.id IN ({marks}) AND {different}", batch)


def _batches(ids: list[int]) -> Iterator[tuple[list[int], str]]:
    for start in range(0, len(ids), 500):
        batch = ids[start : start + 500]
        yield batch, placeholders(batch)


def _differs() -> str:
    return "IS DISTINCT FROM" if is_postgres() else "IS NOT"


def _employer(today: dt.date) -> str:
    return (
        "(SELECT r.target_id FROM directory_relationship r JOIN directory_relationshipkind k ON k.id = r.kind_id"
        " WHERE r.source_id = p.id AND k.is_employment AND r.trashed_at IS NULL"
        f" AND (r.until IS NULL OR r.until > '{today}') AND (r.since IS NULL OR r.since <= '{today}')"
        " ORDER BY r.since IS NULL, r.since DESC, r.id DESC LIMIT 1)"
    )


def _columns(today: dt.date) -> dict[str, str]:
    birthday = (
        "COALESCE((SELECT d.day FROM directory_importantdate d WHERE d.party_id = p.id AND d.kind = 'birthday'"
        " ORDER BY d.id LIMIT 1), '')"
    )
    city = _PLACE.format(column="city")
    return {
        "email": f"substr({_CONTACT.format(kind='email', column='value')}, 1, {LONGEST_EMAIL})",
        "email_key": f"substr({_CONTACT.format(kind='email', column='key')}, 1, {LONGEST_EMAIL})",
        "phone": f"substr({_CONTACT.format(kind='phone', column='value')}, 1, {LONGEST_PHONE})",
        "phone_key": f"substr({_CONTACT.format(kind='phone', column='key')}, 1, {LONGEST_PHONE_KEY})",
        "city": city,
        "city_key": f"fold({city})",
        "country": _PLACE.format(column="country"),
        "birthday": birthday,
        "employer_id": _employer(today),
    }


def _quiet() -> str:
    """The day on which somebody with a rhythm should have been heard from again."""
    heard = house_day_sql("COALESCE(p.last_heard_at, p.created_at)")
    day = f"{heard} + p.rhythm_days" if is_postgres() else f"date({heard}, '+' || p.rhythm_days || ' days')"
    return f"CASE WHEN p.rhythm_days IS NULL OR p.trashed_at IS NOT NULL THEN NULL ELSE {day} END"
