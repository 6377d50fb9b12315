"""Columns kept beside the rows they come from: primary contact, place, birthday, employer, when to be heard from."""

from regulars.commons.directory.beside import LONGEST_EMAIL, LONGEST_PHONE, LONGEST_PHONE_KEY
from regulars.core.database.rows import execute, is_postgres

DERIVED = ("email", "phone", "phone_key", "city", "country", "birthday", "employer", "last_heard_at", "quiet_on")

_CONTACT = (
    "COALESCE((SELECT c.{column} FROM directory_contactpoint c WHERE c.party_id = p.id AND c.kind = '{kind}'"
    " ORDER BY c.is_primary DESC, c.id LIMIT 1), '')"
)
_PLACE = (
    "COALESCE((SELECT a.{column} FROM directory_postaladdress a WHERE a.party_id = p.id"
    " ORDER BY a.is_primary DESC, a.id LIMIT 1), '')"
)


def refresh_parties(ids: list[int]) -> None:
    """Work the derived columns of some parties out anew, in one statement a batch."""
    for start in range(0, len(ids), 500):
        batch = ids[start : start + 500]
        marks = ", ".join(["%s"] * len(batch))
        columns = ", ".join(f"{column} = {sql}" for column, sql in _columns().items())
        table = "directory_party AS p"
        execute(f"UPDATE {table} SET {columns} WHERE p.id IN ({marks})", batch)
        execute(f"UPDATE {table} SET quiet_on = {_quiet()} WHERE p.id IN ({marks})", batch)


def _columns() -> dict[str, str]:
    birthday = (
        "COALESCE((SELECT d.day FROM directory_importantdate d WHERE d.party_id = p.id AND d.kind = 'birthday'"
        " ORDER BY d.id LIMIT 1), '')"
    )
    employer = (
        "(SELECT r.target_id FROM directory_relationship r JOIN directory_relationshipkind k ON k.id = r.kind_id"
        " WHERE r.source_id = p.id AND k.is_employment AND r.trashed_at IS NULL"
        " AND (r.until IS NULL OR r.until > CURRENT_DATE) AND (r.since IS NULL OR r.since <= CURRENT_DATE)"
        " ORDER BY r.since IS NULL, r.since DESC, r.id DESC LIMIT 1)"
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
        "employer_id": employer,
    }


def _quiet() -> str:
    """The day on which somebody with a rhythm should have been heard from again."""
    if is_postgres():
        day = "(COALESCE(p.last_heard_at, p.created_at) AT TIME ZONE 'UTC')::date + p.rhythm_days"
    else:
        day = "date(COALESCE(p.last_heard_at, p.created_at), '+' || p.rhythm_days || ' days')"
    return f"CASE WHEN p.rhythm_days IS NULL OR p.trashed_at IS NOT NULL THEN NULL ELSE {day} END"
