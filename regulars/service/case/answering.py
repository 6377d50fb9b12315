"""Answering a customer, and all whose cases have the same cause, in one step."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_objects
from regulars.core.journal.events import Event
from regulars.core.journal.parts import Part, record_parts
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.records.reading.loading import title_of
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.words import say
from regulars.service.case.events import CaseAnswered, CaseSolved
from regulars.service.case.gaps import gaps_in
from regulars.service.case.mailing import mail_answers, may_be_mailed
from regulars.service.case.models import Case
from regulars.service.case.settling import cases, change_case
from regulars.service.case.waits import DONE, ended

LONGEST = 50_000


def answer_all(case: Case, *, by: Viewer, text: str, values: dict[str, Any], is_solution: bool, alone: bool) -> int:
    """Write down an answer or a solution for a case and, unless `alone`, for all that it is the cause of."""
    if len(text) > LONGEST:
        raise Invalid.field("text", say("An answer holds {most} signs at most; attach what is longer.", most=LONGEST))
    if gaps := gaps_in(text):
        raise Invalid.field("text", say("Fill in {gaps} before this is sent.", gaps=", ".join(gaps[:5])))
    reached = [case, *([] if alone else caused_by(case, by=by))]
    now = timezone.now()
    changes = [change_case(one, **_values(one, values, now)) for one in reached]
    mailed = [one for one in reached if text and may_be_mailed(one)]
    event = _event(is_solution, text, len(reached) - 1, is_mailed=case in mailed)
    entry = record(event, by=by, about=_about(case), subjects=subjects_of(cases(), case), changes=changes, text=text)
    _tell_others(entry, reached[1:], mailed, text, is_solution=is_solution, by=by)
    mail_answers(entry, mailed)
    return entry


def caused_by(case: Case, *, by: Viewer) -> list[Case]:
    """Return the open cases of which this one is the cause, in one step or in several, that the user may change."""
    found: list[Case] = []
    parents = [case.pk]
    while parents:
        marks = ", ".join(["%s"] * len(parents))
        open_ones = f"t.parent_id IN ({marks}) AND t.trashed_at IS NULL AND t.state NOT IN ('solved', 'closed')"
        where, params = join_conditions(
            [(open_ones, parents), *(visible_condition(by, cases(), "t", what) for what in ("see", "change"))]
        )
        seen = {case.pk, *(one.pk for one in found)}
        fresh = [one for one in load_objects(Case, where, params, order="t.id", is_locked=True) if one.pk not in seen]
        found += fresh
        parents = [one.pk for one in fresh]
    return found


def _values(case: Case, values: dict[str, Any], now: Any) -> dict[str, Any]:
    own = {"answered_at": case.answered_at or now, **values}
    if own.get("state") in DONE:
        own["waits"] = ended(case.waits)
    elif case.state == "new":
        own["state"] = "open"
    return own


def _event(is_solution: bool, text: str, others: int, *, is_mailed: bool) -> Event:
    event = CaseSolved if is_solution else CaseAnswered
    return event(text=text, others=others, is_mailed=is_mailed)


def _about(case: Case) -> About:
    return About("cases", case.pk, title_of(cases(), case))


def _tell_others(
    entry: int, others: Sequence[Case], mailed: Sequence[Case], text: str, *, is_solution: bool, by: Viewer
) -> None:
    """Let each customer's timeline tell of her own case."""
    record_parts(
        entry,
        [
            Part(
                event=_event(is_solution, text, 0, is_mailed=one in mailed),
                about=_about(one),
                subjects=subjects_of(cases(), one),
                text=text,
            )
            for one in others
        ],
        by=by,
    )
