"""Moments are kept as text that sorts as they do, whatever the year."""

import datetime as dt

import pytest

from regulars.core.database.rows import fetch_value, is_postgres
from regulars.core.database.stored_values import stored_moment

EAST, WEST = dt.timezone(dt.timedelta(hours=14)), dt.timezone(-dt.timedelta(hours=12))


@pytest.mark.django_db
def test_years_long_ago_are_kept_and_found_as_well() -> None:
    long_ago = dt.datetime(60, 9, 8, 11, 36, 49, tzinfo=dt.UTC)
    assert stored_moment(long_ago).startswith("0060-09-08 11:36:49.000000")
    assert fetch_value("SELECT COUNT(*) FROM journal_entry WHERE at < %s", [stored_moment(long_ago)]) == 0


@pytest.mark.django_db
def test_a_moment_before_the_first_or_after_the_last_one_here_is_the_first_or_the_last() -> None:
    zone = "+00" if is_postgres() else ""
    assert stored_moment(dt.datetime(1, 1, 1, tzinfo=EAST)) == f"0001-01-01 00:00:00.000000{zone}"
    assert stored_moment(dt.datetime(9999, 12, 31, 23, tzinfo=WEST)) == f"9999-12-31 23:59:59.999999{zone}"
