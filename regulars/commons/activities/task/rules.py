"""When a task that repeats is due again."""

import calendar
import datetime as dt

from dateutil.relativedelta import relativedelta

STEPS = {
    "daily": relativedelta(days=1),
    "weekly": relativedelta(weeks=1),
    "fortnightly": relativedelta(weeks=2),
    "monthly": relativedelta(months=1),
    "quarterly": relativedelta(months=3),
    "yearly": relativedelta(years=1),
}


_BY_DAY_OF_MONTH = ("monthly", "quarterly", "yearly")


def first_due_after(today: dt.date, due: dt.date, repeats: str, day: int | None = None) -> dt.date | None:
    """Return the first repetition after today, None where the calendar ends before; `day` is the day of the month
    that is meant.
    """
    meant = relativedelta(day=day_meant(due, day)) if repeats in _BY_DAY_OF_MONTH else relativedelta()
    times = _times_until(today, due, STEPS[repeats])
    try:
        while (following := due + STEPS[repeats] * times + meant) <= today:
            times += 1
    except (ValueError, OverflowError):
        return None
    return following


def _times_until(today: dt.date, due: dt.date, step: relativedelta) -> int:
    """How often it has come back by today, or once less; who counted a day at a time would count for years."""
    months = step.months + 12 * step.years
    if months:
        return max(1, (12 * (today.year - due.year) + today.month - due.month) // months)
    return max(1, (today - due).days // step.days)


def day_meant(due: dt.date, kept: int | None) -> int:
    """Return the day of the month a task is meant for: the 31st, though this time it was due on the 30th."""
    is_last = due.day == calendar.monthrange(due.year, due.month)[1]
    return kept if kept and kept > due.day and is_last else due.day
