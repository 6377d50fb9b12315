"""When a new day begins at the company, what depends on the day is brought up to date by itself."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from django.utils import timezone

from regulars.core.access.house_day import house_day_of, house_zone
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.kinds import job
from regulars.core.jobs.models import HouseDay
from regulars.core.jobs.progress import JobProgress
from regulars.core.jobs.ticking import tick

# Who began to write before midnight and ended after it went by yesterday: everything is looked at once more.
STRAGGLERS = dt.timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class NewDay:
    """What must be looked at: days after `after` up to `until`, and whether the company's clocks show another zone."""

    after: dt.date
    until: dt.date
    is_new_zone: bool


Round = Callable[[NewDay, JobProgress], object]
_ROUNDS: list[Round] = []


def new_day(function: Round) -> Round:
    """Register a function that brings up to date what depends on the day; it must be safe to repeat."""
    _ROUNDS.append(function)
    return function


@job("house.new_day", label="Begin a new day", is_visible=False)
def begin_day(progress: JobProgress, *, after: str, until: str, is_new_zone: bool) -> None:
    """Do everything that comes with a new day."""
    day = NewDay(dt.date.fromisoformat(after), dt.date.fromisoformat(until), is_new_zone)
    for function in _ROUNDS:
        function(day, progress)


@tick
def turn_day(_stop: Event) -> None:
    """Begin the day if that was not done yet: after midnight, after a while without workers, in another zone."""
    now = timezone.now()
    today, zone = house_day_of(now), house_zone().key
    is_sure = house_day_of(now - STRAGGLERS) == today
    if HouseDay.objects.filter(pk=1, day=today, zone=zone, is_sure__gte=is_sure).exists():
        return
    with write_transaction():
        HouseDay.objects.get_or_create(pk=1, defaults={"day": dt.date.min, "zone": ""})
        known = HouseDay.objects.select_for_update().get(pk=1)
        if (known.day, known.zone) == (today, zone) and known.is_sure >= is_sure:
            return
        last = max(min(known.day, today), dt.date(1, 1, 2)) - dt.timedelta(days=1)
        after, until = last.isoformat(), max(known.day, today).isoformat()
        start_job("house.new_day", by=SYSTEM, after=after, until=until, is_new_zone=known.zone != zone)
        HouseDay.objects.filter(pk=1).update(day=today, zone=zone, is_sure=is_sure)
