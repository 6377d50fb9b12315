"""Hearing from the customer again: her case goes on, is opened again, or a new one follows it."""

import datetime as dt
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import About, ChangeMade, record
from regulars.core.problems import Invalid
from regulars.core.records.reading.loading import title_of
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.searching import index_records
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.records.writing.saving import begin_save, store_new
from regulars.core.records.writing.values import Parsed
from regulars.core.words import say
from regulars.service.case.answering import LONGEST
from regulars.service.case.events import CaseHeard
from regulars.service.case.models import Case
from regulars.service.case.settling import cases, change_case
from regulars.service.case.waits import DONE, SOLVED, ended
from regulars.service.queue.models import Queue

# Where no queue says otherwise.
USUAL_DAYS = 14


def hear(case: Case, text: str, *, by: Viewer) -> int:
    """Write down what the customer said, and what follows from it for her case; return the entry."""
    if len(text) > LONGEST:
        raise Invalid.field("text", say("This holds {most} signs at most; attach what is longer.", most=LONGEST))
    if case.state not in DONE:
        return _told(case, text, [change_case(case, **_going_on(case))], by=by)
    if can_reopen(case):
        return _told(case, text, [change_case(case, **reopened(case))], by=by)
    follower, made = _follow(case, text, by=by)
    # Noted on the old one too, so that its story does not end unexplained.
    return _told(case, text, [change_case(case), made], by=by, went_on=follower.number)


def can_reopen(case: Case) -> bool:
    """Whether a solved case is still opened again by an answer, by the days of its queue."""
    queue = Queue.objects.filter(pk=case.queue_id).first() if case.queue_id else None
    days = queue.reopen_days if queue else USUAL_DAYS
    return case.solved_at is not None and timezone.now() - case.solved_at <= dt.timedelta(days=days)


def reopened(case: Case) -> dict[str, Any]:
    """Return the columns of a case that is opened again."""
    now = timezone.now().isoformat()
    # Between its solution and now nobody owed anything.
    since = (case.solved_at or timezone.now()).isoformat()
    waits = [*case.waits, [SOLVED, since, now]]
    again = case.times_reopened + 1
    return {"state": "open", "solved_at": None, "paused_at": None, "times_reopened": again, "waits": waits}


def _going_on(case: Case) -> dict[str, Any]:
    if case.state != "customer":
        return {}
    return {"state": "open", "paused_at": None, "waits": ended(case.waits)}


def _told(case: Case, text: str, changes: list[ChangeMade], *, by: Viewer, went_on: int = 0) -> int:
    event = CaseHeard(text=text, went_on=went_on)
    about = About("cases", case.pk, title_of(cases(), case))
    return record(event, by=by, about=about, subjects=subjects_of(cases(), case), changes=changes, text=text)


def _follow(case: Case, text: str, *, by: Viewer) -> tuple[Case, ChangeMade]:
    require_any(by, "create", cases())
    parsed, follower = Parsed(), Case(follows_id=case.pk)
    parsed.values = {name: getattr(case, name) for name in _SAME}
    parsed.values |= {name: getattr(case, f"{name}_id") for name in ("party", "contact", "queue", "owner")}
    parsed.values["description"] = text
    save = begin_save(cases(), follower, parsed, by=by, is_new=True)
    snapshot = store_new(cases(), save)
    index_records(cases(), [follower.pk], epoch=by.epoch, are_new=True)
    return follower, ChangeMade("cases", follower.pk, "create", None, snapshot)


_SAME = ("subject", "channel", "kind", "product", "serial", "impact", "urgency")
