"""Each night the forecast is noted down, so that what was believed can be read later; a night missed stays missed."""

from collections.abc import Iterable

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from regulars.core.access.conditions import EVERYTHING
from regulars.core.access.house_day import house_day_of
from regulars.core.database.bulk import insert_tuples
from regulars.core.database.rows import fetch_value
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.new_day import NewDay, new_day
from regulars.core.jobs.progress import JobProgress
from regulars.sales.forecast.models import ForecastNight
from regulars.sales.forecast.sums import Line, Months, lines_of

# So far back what is won is noted each night, and so far ahead what is hoped for.
MONTHS_BACK, MONTHS_AHEAD = 12, 24
COLUMNS = ("month", "owner_id", "currency", "count", "closed", "committed", "best", "weighted", "likely")


@new_day
def note_forecast(day: NewDay, progress: JobProgress) -> None:
    """Note down what the coming months are expected to bring, once for each day on which there is anything."""
    # Only of this moment: what was believed on days that nobody noted is not known.
    today = house_day_of(timezone.now())
    if ForecastNight.objects.filter(day=today).exists() or not fetch_value("SELECT 1 FROM sales_deal LIMIT 1"):
        return
    with write_transaction():
        if not ForecastNight.objects.filter(day=today).exists():
            months = Months.of(today.replace(day=1) - relativedelta(months=MONTHS_BACK), MONTHS_BACK + MONTHS_AHEAD)
            night = ForecastNight.objects.create(day=today, is_demo=has_demo_deals())
            keep_beliefs(night, lines_of(EVERYTHING, months))


def has_demo_deals() -> bool:
    """Whether what is told of all deals tells of the demo's among them."""
    return bool(fetch_value("SELECT 1 FROM sales_deal WHERE is_demo = %s LIMIT 1", [True]))


def keep_beliefs(night: ForecastNight, lines: Iterable[Line]) -> None:
    """Write what was believed in one night, open and won deals of a month, seller and currency as one."""
    found: dict[tuple[str, int | None, str], Line] = {}
    for one in lines:
        key = (one.month, one.owner, one.currency)
        found[key] = joined(found[key], one) if key in found else one
    insert_tuples("sales_belief", COLUMNS, [tuple(one) for one in found.values()], same={"night_id": night.pk})


def joined(one: Line, other: Line) -> Line:
    """Return two lines as one; what was learnt of one of them counts for both."""
    likely = None if one.likely is None and other.likely is None else _likely(one) + _likely(other)
    deals, closed, committed, best, weighted = (a + b for a, b in zip(one[3:8], other[3:8], strict=True))
    return Line(one.month, one.owner, one.currency, deals, closed, committed, best, weighted, likely)


def _likely(line: Line) -> int:
    return line.weighted if line.likely is None else line.likely
