"""The arithmetic of a case's clocks, in lines that one can read."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound
from regulars.core.records.fields import readable_fields
from regulars.core.records.old_ids import follow_old_id
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type
from regulars.core.words import mark, say
from regulars.service.case.clocks import ANSWER, SOLVE, Clock, clocks_of
from regulars.service.case.models import Case, CaseClock
from regulars.service.case.terms import Terms
from regulars.service.promise.hours import counted

JsonRow = dict[str, Any]
WHAT = {ANSWER: mark("First answer"), SOLVE: mark("Solution")}
_TELLS = {ANSWER: {"answer_due_at", "answered_at"}, SOLVE: {"solve_due_at", "solved_at", "paused_at"}}
# What a clock goes by is told with it.
_GOES_BY = {"promises": {"name", "first_answer", "resolution"}, "queues": {"zone"}}
MOST_STRETCHES = 60


def read_clocks(pk: int, *, by: Viewer) -> list[JsonRow]:
    """Return the clocks of a case of which the user may see when they are and were over; raises NotFound."""
    return follow_old_id(record_type("cases"), pk, lambda now: _read(now, by))


def _read(pk: int, by: Viewer) -> list[JsonRow]:
    kind = record_type("cases")
    require(by, "see", kind, pk)
    case = Case.objects.filter(pk=pk).first()
    if case is None:
        raise NotFound
    if not all(readable_fields(record_type(slug), by).keys() >= names for slug, names in _GOES_BY.items()):
        return []
    readable = readable_fields(kind, by)
    warned = {one.which: one for one in CaseClock.objects.filter(case_id=pk)}
    seen = [one for one in clocks_of(case, Terms()) if readable.keys() >= _TELLS[one.which]]
    return [_told(one, warned.get(one.which), by) for one in seen]


def _told(clock: Clock, row: CaseClock | None, by: Viewer) -> JsonRow:
    now = timezone.now()
    used = clock.used(now)
    stretches = [*counted(clock.began, clock.stopped or now, clock.hours, clock.pauses)]
    promise = clock.promise
    titles = titles_of(record_type("promises"), {promise.pk}, by) if promise else {}
    return {
        "which": clock.which,
        "label": say(WHAT[clock.which]),
        "state": state_of(clock, now),
        "promise": titles.get(promise.pk) if promise else None,
        "seconds": _seconds(clock.length),
        "zone": clock.hours.zone.key,
        "began": clock.began.isoformat(),
        "stopped": _iso(clock.stopped),
        "stretches": [_stretch(*one) for one in stretches[-MOST_STRETCHES:]],
        "left_out": max(len(stretches) - MOST_STRETCHES, 0),
        "pauses": [_stretch(*one) for one in clock.pauses],
        "used": _seconds(used),
        "left": None if clock.length is None else _seconds(clock.length - used),
        "warns": _iso(clock.warns),
        "warned": _iso(row.warned_at) if row else None,
        "due": _iso(clock.due),
    }


def state_of(clock: Clock, now: dt.datetime) -> str:
    """Return "none", "rests", "runs", "late", "kept" or "broken"."""
    if clock.length is None:
        return "none"
    if clock.rests:
        return "rests"
    end = clock.stopped or now
    is_over = clock.due is not None and end > clock.due
    if clock.stopped:
        return "broken" if is_over else "kept"
    return "late" if is_over else "runs"


def _stretch(begin: dt.datetime, end: dt.datetime) -> JsonRow:
    return {"begin": begin.isoformat(), "end": end.isoformat(), "seconds": _seconds(end - begin)}


def _seconds(length: dt.timedelta | None) -> int | None:
    return None if length is None else int(length.total_seconds())


def _iso(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
