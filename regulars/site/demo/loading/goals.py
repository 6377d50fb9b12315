"""What the roastery means to sell: a goal for each seller and month, for the sellers' team and for the company."""

import datetime as dt

from dateutil.relativedelta import relativedelta

from regulars.core.access.models import Team
from regulars.core.database.rows import fetch_rows
from regulars.core.records.columns import MONEY_SCALE
from regulars.sales.goal.models import Goal
from regulars.sales.goal.rules import begin_of
from regulars.sales.goal.teams import COMPANY
from regulars.site.demo.loading.sales import CURRENCY
from regulars.site.demo.loading.sheet import Sheet

_STEP = 10_000


def add_goals(today: dt.date) -> None:
    """Write goals a little above what each seller sold a month in the past year."""
    sheet, month = Sheet(Goal), today.replace(day=1)
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    usual = {owner: _rounded(total / 12 * 1.15) for owner, total in _sold(month)}
    together, team = sum(usual.values()), Team.objects.get(name="Sales")

    def add(period: str, begins: dt.date, value: int, *, owner: int, whose: str = "", name: str = "") -> None:
        sheet.add(
            name=name, owner_id=owner, team=whose, period=period, begins_on=begins.isoformat(),
            value=value * MONEY_SCALE, currency=CURRENCY, is_demo=True, created_at=now, changed_at=now,
        )  # fmt: skip

    first = next(iter(usual), 0)
    for at in range(-3, 6) if usual else ():
        begins = month + relativedelta(months=at)
        for owner, value in usual.items():
            add("month", begins, value, owner=owner, name=f"{begins:%Y-%m}")
        add("month", begins, together, owner=first, whose=COMPANY, name=f"{begins:%Y-%m}")
    for at in (-3, 0, 3) if usual else ():
        begins = begin_of("quarter", month + relativedelta(months=at))
        add("quarter", begins, together * 3, owner=first, whose=str(team.pk), name="Quarter")
    if usual:
        add("year", begin_of("year", month), together * 12, owner=first, whose=COMPANY, name=f"{month:%Y}")
    sheet.close()


def _sold(until: dt.date) -> list[tuple[int, float]]:
    since = until - relativedelta(years=1)
    rows = fetch_rows(
        "SELECT owner_id, SUM(value / 10000) FROM sales_deal WHERE state = 'won' AND is_demo = %s AND closed_at >= %s"
        " AND owner_id IS NOT NULL GROUP BY owner_id ORDER BY owner_id",
        [True, since.isoformat()],
    )
    return [(owner, float(total)) for owner, total in rows]


def _rounded(amount: float) -> int:
    return max(_STEP, round(amount / _STEP) * _STEP)
