import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from regulars.core.records.kinds.kind import EMPTINESS, Kind, blank
from regulars.core.words import say
from regulars.foundation.partial_dates import PartialDate

if TYPE_CHECKING:
    from regulars.core.records.field import Field

WHEN = ("is", "before", "after", "in_last_days", "in_next_days")


class Date(Kind):
    """A day."""

    slug = "date"
    family = "date"
    operators = (*WHEN, *EMPTINESS)
    groupable = True

    def parse(self, value: Any, field: "Field") -> dt.date | None:
        if blank(value):
            return None
        try:
            return dt.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise ValueError(say("“{value}” is not a day; write it like 2026-05-31.", value=str(value)[:40])) from None

    def encode(self, value: Any) -> Any:
        return None if value is None else str(value)[:10]

    def custom_value(self, value: Any) -> Any:
        return None if value is None else value.isoformat()


class PartialDay(Kind):
    """A day of the year; the year may be unknown."""

    slug = "partial_date"
    family = "partial_date"
    operators = ("is", "in_next_days", *EMPTINESS)
    empty = ""

    def parse(self, value: Any, field: "Field") -> str:
        if blank(value):
            return ""
        try:
            return PartialDate.parse(value).isoformat()
        except (TypeError, ValueError, AttributeError):
            raise ValueError(
                say(
                    "“{value}” is not a day; write it like 1984-02-29, or --02-29 without the year.",
                    value=str(value)[:40],
                )
            ) from None

    def encode(self, value: Any) -> Any:
        return value or None


class Timestamp(Kind):
    """A moment that the system noted."""

    slug = "timestamp"
    family = "instant"
    is_custom_kind = False
    operators = (*WHEN, *EMPTINESS)

    def parse(self, value: Any, field: "Field") -> dt.datetime | None:
        return None if blank(value) else read_instant(value)

    def encode(self, value: Any) -> Any:
        return iso_instant(value)

    def custom_value(self, value: Any) -> Any:
        return None if value is None else utc_text(value, "T", "microseconds") + "Z"

    def is_same_in_cells(self, one: Any, other: Any) -> bool:
        """Whether these are the same second: a cell holds no parts of one."""
        return bool(one and other) and _second(one) == _second(other)


class Instant(Timestamp):
    """A moment that a person chose, with the time zone she meant."""

    slug = "instant"
    is_custom_kind = True
    json_type = dict[str, str]

    def parse(self, value: Any, field: "Field") -> Any:
        if blank(value):
            return None
        if isinstance(value, str):
            value = {"at": value}
        if not isinstance(value, dict) or blank(value.get("at")):
            raise ValueError(say("Write a day and a time, for example 2026-05-31T14:00:00Z."))
        zone = value.get("zone") or None
        if zone is not None and zone not in ZONES:
            raise ValueError(say("“{zone}” is not a time zone; choose one like Europe/Oslo.", zone=str(zone)[:40]))
        return read_instant(value["at"], zone), zone

    def encode(self, value: Any) -> Any:
        if value is None or value[0] is None:
            return None
        return {"at": iso_instant(value[0]), "zone": value[1] or None}

    def custom_value(self, value: Any) -> Any:
        return None if value is None else {"a": super().custom_value(value[0]), "z": value[1]}

    def from_custom(self, value: Any) -> Any:
        return None if value is None else (value["a"], value["z"])

    def to_text(self, value: Any) -> str:
        return "" if value is None else f"{value['at']} {value['zone'] or ''}".strip()

    def from_text(self, text: str, field: "Field") -> Any:
        at, _, zone = text.partition(" ")
        return {"at": at, "zone": zone or None} if at else None


def _second(stored: Any) -> str:
    moment, zone = (stored["a"], stored["z"] or "") if isinstance(stored, dict) else (str(stored), "")
    return utc_text(read_instant(moment), " ", "seconds") + zone


ZONES = available_timezones()


def read_instant(value: Any, zone: str | None = None) -> dt.datetime:
    """Return an aware UTC moment; a time without offset is read in `zone`."""
    try:
        moment = dt.datetime.fromisoformat(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(zone) if zone else dt.UTC)
        return moment.astimezone(dt.UTC)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(
            say("“{value}” is not a moment; write it like 2026-05-31T14:00:00Z.", value=str(value)[:40])
        ) from None


def utc_text(moment: dt.datetime, between: str, parts: str) -> str:
    """Return a moment in UTC as text that sorts as moments do; `strftime` writes the year 900 with three digits."""
    return moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(between, parts)


def iso_instant(value: Any) -> str | None:
    """Return a moment as ISO 8601 in UTC, from a driver's text or datetime."""
    if value is None:
        return None
    if isinstance(value, str):
        return f"{value[:10]}T{value[11:19]}Z"
    return utc_text(value, "T", "seconds") + "Z"
