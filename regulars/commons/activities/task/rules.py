"""When a task that repeats is due again."""

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


def first_due_after(today: dt.date, due: dt.date, repeats: str) -> dt.date:
    """Return the first repetition after today; the last of a month stays the last."""
    times = 1
    while (following := due + STEPS[repeats] * times) <= today:
        times += 1
    return following
