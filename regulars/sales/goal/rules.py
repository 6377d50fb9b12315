"""Months, quarters and years: where they begin and end, and how they are written."""

import datetime as dt

from dateutil.relativedelta import relativedelta

MONTHS = {"month": 1, "quarter": 3, "year": 12}


def begin_of(period: str, day: dt.date) -> dt.date:
    """Return the first day of the period that a day falls into."""
    months = MONTHS[period]
    return dt.date(day.year, (day.month - 1) // months * months + 1, 1)


def end_of(period: str, begin: dt.date) -> dt.date:
    """Return the first day after a period."""
    return begin + relativedelta(months=MONTHS[period])


def name_of(period: str, begin: dt.date) -> str:
    """Return how a period is written in every language: 2026-11, 2026 Q4, 2026."""
    if period == "month":
        return f"{begin.year:04}-{begin.month:02}"
    return f"{begin.year:04} Q{(begin.month + 2) // 3}" if period == "quarter" else f"{begin.year:04}"


def months_of(period: str, begin: dt.date) -> list[str]:
    """Return the months of a period, as 2026-11."""
    return [name_of("month", begin + relativedelta(months=at)) for at in range(MONTHS[period])]
