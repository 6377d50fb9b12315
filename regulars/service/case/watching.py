"""The clocks are watched: before a promise is broken those concerned are told, and once more when it is."""

import datetime as dt
from threading import Event

from django.utils import timezone

from regulars.core.access.viewer import SYSTEM
from regulars.core.database.objects import load_by, load_objects, update_objects
from regulars.core.database.rows import fetch_value, is_postgres
from regulars.core.database.stored_values import stored_moment
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.pacing import Pace
from regulars.core.jobs.ticking import tick
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.records.reading.loading import title_of
from regulars.core.records.writing.journaling import subjects_of
from regulars.service.case.concerned import Concerned
from regulars.service.case.escalating import escalate
from regulars.service.case.events import CaseNearsEnd, PromiseBroken
from regulars.service.case.keeping import keep_clocks, next_of
from regulars.service.case.models import Case, CaseClock
from regulars.service.case.reckoning import WHAT
from regulars.service.case.settling import cases
from regulars.service.case.terms import Terms

_DUE = "t.next_at IS NOT NULL AND t.next_at <= %s"


@tick
def watch_clocks(stop: Event) -> None:
    """Look at every clock whose moment has come, in short transactions."""
    pace = Pace()
    while not stop.is_set() and sweep(timezone.now(), pace):
        pace.rest()


def sweep(now: dt.datetime, pace: Pace) -> int:
    """Look at some of the clocks whose moment has come, the longest due first; return how many there were."""
    if fetch_value(f"SELECT 1 FROM service_caseclock t WHERE {_DUE} LIMIT 1", [stored_moment(now)]) is None:
        return 0
    with write_transaction(), pace.timed():
        found = _claimed(now, pace.rows)
        # By what holds now: hours, holidays or a promise may be others since the moment was worked out.
        terms = Terms()
        keep_clocks(sorted({one.case_id for one in found}), terms)
        clocks = [one for one in load_by(CaseClock, "id", [one.pk for one in found]) if one.next_at]
        rows = {one.pk: one for one in load_by(Case, "id", {one.case_id for one in clocks}, is_locked=True)}
        concerned = Concerned(list(rows.values()))
        for clock in clocks:
            if clock.next_at <= now and clock.case_id in rows:
                _strike(clock, rows[clock.case_id], now, terms, concerned)
        update_objects(clocks, {"warned_at", "broken_at", "next_at"})
        # What is late now says so, and what was handed to another queue goes by its hours.
        keep_clocks([*rows], terms)
    return len(found)


def _claimed(now: dt.datetime, most: int) -> list[CaseClock]:
    """The clocks that no other process is looking at."""
    order = f"t.next_at, t.id LIMIT {most}" + (" FOR UPDATE OF t SKIP LOCKED" if is_postgres() else "")
    return load_objects(CaseClock, _DUE, [stored_moment(now)], order=order)


def _strike(clock: CaseClock, case: Case, now: dt.datetime, terms: Terms, concerned: Concerned) -> None:
    """Tell of a promise that is nearly or already broken; of one that is both, after a night without us, once."""
    is_broken = clock.due_at is not None and clock.due_at <= now
    is_first, owner_before = clock.warned_at is None, case.owner_id
    changes: list[ChangeMade] = escalate(case, terms.promise(clock.promise_id)) if is_first else []
    what = WHAT[clock.which]
    event = PromiseBroken(what=what) if is_broken else CaseNearsEnd(what=what)
    about = About("cases", case.pk, title_of(cases(), case))
    entry = record(event, by=SYSTEM, about=about, subjects=subjects_of(cases(), case), changes=changes)
    concerned.tell(entry, case, owner_before=owner_before)
    clock.warned_at = clock.warned_at or now
    clock.broken_at = now if is_broken else None
    clock.next_at = next_of(clock)
