"""The clocks of cases are kept true beside them: when each is over, and when it must be looked at next."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from regulars.core.database.objects import insert_objects, load_by, update_objects
from regulars.service.case.clocks import Clock, clocks_of
from regulars.service.case.models import Case, CaseClock
from regulars.service.case.terms import Terms

AT_ONCE = 500
_KEPT = ("promise_id", "due_at", "warn_at", "next_at")


def keep_clocks(ids: Sequence[int], terms: Terms | None = None) -> None:
    """Work out the clocks of cases anew, inside the open transaction; what was warned of stays so."""
    terms = terms or Terms()
    for at in range(0, len(ids), AT_ONCE):
        _keep(ids[at : at + AT_ONCE], terms)


def _keep(ids: Sequence[int], terms: Terms) -> None:
    cases = load_by(Case, "id", ids)
    stored = {(one.case_id, one.which): one for one in load_by(CaseClock, "case_id", ids)}
    moved, new, changed = [], [], []
    for case in cases:
        told: dict[str, Any] = {}
        nears: list[dt.datetime] = []
        for clock in clocks_of(case, terms):
            known = stored.get((case.pk, clock.which))
            row = known or CaseClock(case_id=case.pk, which=clock.which)
            before = [getattr(row, name) for name in _KEPT]
            _set(row, clock, case)
            told |= _told(row, clock, case)
            nears += [moment] if (moment := near_of(clock)) else []
            if known is None and row.due_at:
                new.append(row)
            elif known and before != [getattr(row, name) for name in _KEPT]:
                changed.append(row)
        told["near_at"] = min(nears, default=None)
        if any(getattr(case, name) != value for name, value in told.items()):
            case.__dict__.update(told)
            moved.append(case)
    update_objects(moved, {"answer_due_at", "solve_due_at", "near_at", "is_answer_late", "is_solve_late"})
    insert_objects(new)
    update_objects(changed, {*_KEPT})


def _set(row: CaseClock, clock: Clock, case: Any) -> None:
    row.promise_id = clock.promise.pk if clock.promise else None
    row.due_at = clock.due
    row.warn_at = clock.warns
    row.next_at = None if clock.stopped or case.trashed_at else next_of(row)


def _told(row: CaseClock, clock: Clock, case: Any) -> dict[str, Any]:
    """What the case itself shows of a clock; one that rests is as late as it was before."""
    late = f"is_{clock.which}_late"
    if row.due_at is None:
        is_late = clock.rests and getattr(case, late)
    else:
        is_late = row.due_at < clock.stopped if clock.stopped else row.due_at <= timezone.now()
    return {f"{clock.which}_due_at": row.due_at, late: is_late}


def near_of(clock: Clock) -> dt.datetime | None:
    """Return from when on a clock that runs is near its breach: when its promise warns, else when it is over."""
    return None if clock.stopped else clock.warns or clock.due


def next_of(row: CaseClock) -> dt.datetime | None:
    """Return when a clock that runs must be looked at: when to warn, then when it is over, then no more."""
    if row.broken_at or row.due_at is None:
        return None
    return row.due_at if row.warned_at or row.warn_at is None else row.warn_at
