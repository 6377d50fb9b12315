"""A list laid out on days."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from regulars.core.access.viewer import Viewer
from regulars.core.database.stored_values import stored_moment
from regulars.core.problems import BadRequest
from regulars.core.records.field import Field
from regulars.core.records.fields import find_field, readable_fields
from regulars.core.records.reading.day_ranges import day_bounds
from regulars.core.records.reading.expressions import value_expression
from regulars.core.records.reading.pages import MOST_ROWS, ListRequest, read_page
from regulars.core.records.record_type import RecordType
from regulars.core.words import say
from regulars.foundation.partial_dates import PartialDate

LONGEST = dt.timedelta(days=100)


def read_calendar(
    record_type: type[RecordType], name: str, first: str, last: str, asked: ListRequest, viewer: Viewer
) -> list[dict[str, Any]]:
    """Return [{"date", "rows"}] for the days from first to last; days without a year recur in every year."""
    start, end = _span(first, last)
    field = find_field(readable_fields(record_type, viewer), name)
    if field.kind.family not in ("date", "instant", "partial_date") or field.many:
        raise BadRequest(say("“{label}” is not a day; choose a field that holds days.", label=field.label))
    asked.extra = _condition(field, start, end, ZoneInfo(viewer.zone))
    asked.columns = _with_column(asked.columns, name, record_type, viewer)
    days: dict[str, list[Any]] = {}
    # Hours of a day stand one below the other, whichever way the list runs.
    asked.limit, asked.sort = MOST_ROWS, name if field.kind.family == "instant" else None
    while True:
        page = read_page(record_type, asked, viewer)
        for row in page["rows"]:
            for day in _days(field, row[name], start, end, ZoneInfo(viewer.zone)):
                days.setdefault(day.isoformat(), []).append(row)
        asked.after = page["next"]
        if not asked.after or sum(map(len, days.values())) > 5_000:
            return [{"date": day, "rows": days[day]} for day in sorted(days)]


def _span(first: str, last: str) -> tuple[dt.date, dt.date]:
    try:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        raise BadRequest(say("Give `from` and `to` as days, like 2026-05-31.")) from None
    if not dt.timedelta(0) <= end - start <= LONGEST or not 1 < start.year < 9998:
        raise BadRequest(say("Ask for between one and {days} days at a time.", days=LONGEST.days))
    return start, end


def _condition(field: Field, start: dt.date, end: dt.date, zone: ZoneInfo) -> tuple[str, list[Any]]:
    column = value_expression(field, "t")
    if field.kind.family == "partial_date":
        keys = list({(start + dt.timedelta(days=n)).strftime("%m-%d") for n in range((end - start).days + 1)})
        if "02-28" in keys and "02-29" not in keys:
            keys.append("02-29")
        return f"substr({column}, length({column}) - 4, 5) IN ({', '.join(['%s'] * len(keys))})", list(keys)
    if field.kind.family == "date":
        return f"{column} BETWEEN %s AND %s", [start.isoformat(), end.isoformat()]
    low, high = day_bounds(start, zone)[0], day_bounds(end, zone)[1]
    return f"({column} >= %s AND {column} < %s)", [stored_moment(low), stored_moment(high)]


def _days(field: Field, value: Any, start: dt.date, end: dt.date, zone: ZoneInfo) -> list[dt.date]:
    if value is None:
        return []
    if field.kind.family == "partial_date":
        day = PartialDate.parse(value)
        found = {day.next_on_or_after(dt.date(year, 1, 1)) for year in range(start.year, end.year + 1)}
        return [d for d in sorted(found) if start <= d <= end]
    if field.kind.family == "date":
        return [dt.date.fromisoformat(value)]
    text = value["at"] if isinstance(value, dict) else value
    return [dt.datetime.fromisoformat(text).astimezone(zone).date()]


def _with_column(columns: str | None, name: str, record_type: type[RecordType], viewer: Viewer) -> str:
    readable = readable_fields(record_type, viewer)
    names = columns.split(",") if columns is not None else [c for c in record_type.columns if c in readable]
    return ",".join(dict.fromkeys([*names, name]))
