"""Moments as other programs write them."""

import datetime as dt

import pytest

from regulars.core.records.importing.recognising.durations import parse_duration
from regulars.core.records.importing.recognising.moments import day_first, parse_moment


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("2026-05-03T14:30:00Z", None, "2026-05-03 14:30"),
        ("2026-05-03 14:30:00+02:00", None, "2026-05-03 12:30"),
        ("2026-05-03T14:30:00.123456Z", None, "2026-05-03 14:30"),
        ("2026-05-03 14:30", None, "2026-05-03 12:30"),
        ("03.05.2026 14:30", "dmy", "2026-05-03 12:30"),
        ("03.05.2026 kl", "dmy", None),
        ("5/3/2026 2:30 PM", "mdy", "2026-05-03 12:30"),
        ("5/3/2026, 12:05:09 a.m.", "mdy", "2026-05-02 22:05"),
        ("3 May 2026 14.30", None, "2026-05-03 12:30"),
        ("2026-05-03", None, "2026-05-03 10:00"),
        ("03.12.2026", "dmy", "2026-12-03 11:00"),
        ("2026-05-03 14:30 Asia/Tokyo", None, "2026-05-03 05:30"),
        ("03.05.26", "dmy", "2026-05-03 10:00"),
        ("03.05.26 14.30", "dmy", "2026-05-03 12:30"),
        ("03.05.2026 14:30 Uhr", "dmy", "2026-05-03 12:30"),
        ("03.05.2026 kl. 14.30", "dmy", "2026-05-03 12:30"),
        ("5/3/2026 2 PM", "mdy", "2026-05-03 12:00"),
        ("May 3, 2026 2:30\u202fPM", None, "2026-05-03 12:30"),
        ("05-03-2026", "mdy", "2026-05-03 10:00"),
        ("2026-05-03 14:30 UTC", None, "2026-05-03 14:30"),
        ("2026-05-03 14:30 GMT-0500", None, "2026-05-03 19:30"),
        ("46145.6041666667", None, "2026-05-03 12:30"),
        ("46145,6041666667", None, "2026-05-03 12:30"),
        ("46145 0.6041666667", None, "2026-05-03 12:30"),
        ("46145", None, "2026-05-03 10:00"),
        # Where the clock is put forward that time is never shown, where it is put back twice.
        ("2026-03-29 02:30", None, "2026-03-29 01:30"),
        ("2026-10-25 02:30", None, "2026-10-25 00:30"),
        ("2026-10-25 02:30 +0100", None, "2026-10-25 01:30"),
        ("2026-05-03 14:30 +9900", None, None),
        ("5/3/2026 14:30 PM", "mdy", None),
        ("2026-05-03 25:00", None, None),
        ("yesterday", None, None),
        ("14:30", None, None),
        ("0001-01-01 00:00", None, None),
        ("9" * 10_000, None, None),
    ],
)
def test_a_moment_is_read_in_the_readers_zone_unless_it_names_another(
    text: str, order: str | None, expected: str | None
) -> None:
    if expected is None:
        with pytest.raises(ValueError, match=r"."):
            parse_moment(text, order=order, zone="Europe/Oslo")
        return
    moment, zone = parse_moment(text, order=order, zone="Europe/Oslo")
    assert moment.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M") == expected
    assert zone == ("Asia/Tokyo" if "Tokyo" in text else None)


@pytest.mark.parametrize("pieces", [["2:05 PM", "5/3/2026"], ["5/3/2026", "2:05 PM"]])
def test_a_day_and_a_time_join_whichever_comes_first(pieces: list[str]) -> None:
    assert day_first(pieces) == "5/3/2026 2:05 PM"
    assert day_first(["0.604", "46145"]) == "46145 0.604"


@pytest.mark.parametrize(
    ("text", "heading", "seconds"),
    [
        ("750", "Duration", 750), ("12,5", "Dauer (Min.)", 750), ("1.5", "hours", 5_400), ("0:12:30", "", 750),
        ("12:30", "", 45_000), ("12:30", "Duration in minutes", 750), ("1 h 5 min", "", 3_900), ("45 s", "", 45),
        ("1 Std. 5 Min.", "", 3_900), ("1 day, 2:00:00", "", 93_600), ("12 apples", "", None), ("-5", "", None),
        ("9" * 500, "", None),
    ],
)  # fmt: skip
def test_a_length_of_time_is_read_in_the_unit_it_names(text: str, heading: str, seconds: int | None) -> None:
    if seconds is None:
        with pytest.raises(ValueError, match="length of time"):
            parse_duration(text, heading)
    else:
        assert parse_duration(text, heading) == seconds
