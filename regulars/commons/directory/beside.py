"""Columns kept beside the rows they come from, worked out from what a save holds before anything is written."""

import datetime as dt
from typing import Any

from regulars.commons.directory.contact_point.keys import contact_key, home_country
from regulars.core.access.house_day import house_day_of
from regulars.core.records.record_type import Save
from regulars.foundation.partial_dates import PartialDate

# A longer value stands in its own row only.
LONGEST_EMAIL, LONGEST_PHONE, LONGEST_PHONE_KEY, LONGEST_CITY = 254, 60, 24, 120


def derive_beside(save: Save) -> bool:
    """Set what a party keeps beside the rows that this save touches; an employer who changes is left to `after`."""
    party, rows = save.record, save.rows
    if "addresses" in rows:
        place = _first(rows["addresses"])
        party.city, party.country = (place.city[:LONGEST_CITY], place.country) if place else ("", "")
    if "contact_points" in rows:
        _derive_points(party, rows["contact_points"])
    if "dates" in rows:
        _derive_dates(party, rows["dates"])
    party.quiet_on = quiet_day(party)
    return save.is_new or not save.along


def quiet_day(party: Any) -> dt.date | None:
    """Return the day on which somebody with a rhythm should have been heard from again."""
    if party.rhythm_days is None or party.trashed_at is not None:
        return None
    heard: dt.datetime = party.last_heard_at or party.created_at
    return house_day_of(heard) + dt.timedelta(days=party.rhythm_days)


def _derive_points(party: Any, points: list[Any]) -> None:
    country = party.country
    if not country and any(point.kind == "phone" and not point.value.startswith("+") for point in points):
        country = home_country()
    for point in points:
        point.key = contact_key(point.kind, point.value, country)
    email = _first([point for point in points if point.kind == "email"])
    phone = _first([point for point in points if point.kind == "phone"])
    party.email = email.value[:LONGEST_EMAIL] if email else ""
    party.phone = phone.value[:LONGEST_PHONE] if phone else ""
    party.phone_key = phone.key[:LONGEST_PHONE_KEY] if phone else ""


def _derive_dates(party: Any, dates: list[Any]) -> None:
    for one in dates:
        day = PartialDate.parse(one.day)
        one.month_day = day.month * 100 + day.day
    party.birthday = next((one.day for one in dates if one.kind == "birthday"), "")


def _first(rows: list[Any]) -> Any:
    """The primary row, else the oldest."""
    return next((row for row in rows if row.is_primary), rows[0] if rows else None)
