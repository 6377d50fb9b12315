"""How the house shows cases."""

from collections.abc import Callable
from typing import Any

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.service.case.actions import (
    answer_case,
    close_case,
    reopen_case,
    resume_case,
    solve_case,
    wait_with_case,
)
from regulars.service.case.clocks import WAITING
from regulars.service.case.events import CaseCame, CaseChanged
from regulars.service.case.models import Case
from regulars.service.case.saving import check_case, derive_case

_WHOM = tuple({"value": v, "label": label, "color": color} for v, label, color in Case.STATES if v in WAITING)
WHOM = Field("whom", "Whom for", KINDS["choice"], required=True, choices=_WHOM)
HOW = Field("resolution", "How it was solved", KINDS["long_text"])
CAUSE = Field("cause", "Cause", KINDS["text"], max_length=200)


def _in(*states: str) -> Callable[[dict[str, Any]], bool]:
    return lambda values: values.get("state") in states


@register
class Cases(RecordType):
    """Something a customer asks of us."""

    slug, label, plural, icon = "cases", "Case", "Cases", "lifebuoy"
    model = Case
    room = "service"
    title_field, title_key = "subject", "subject_key"
    subtitle_fields = ("party", "state")
    fields = (
        "number", "subject", "party", "contact", "channel", "kind", "state", "priority", "impact", "urgency", "queue",
        "level", "owner", "product", "serial", "description", "parent", "resolution", "cause", "answer_due_at",
        "solve_due_at", "answered_at", "solved_at", "paused_at", "times_reopened",
    )  # fmt: skip
    columns = ("number", "subject", "party", "state", "priority", "queue", "owner", "solve_due_at")
    timeline_fields = ("number", "subject", "state", "priority", "kind", "resolution")
    form = (
        Section("Case", ("subject", "party", "contact", "channel", "kind", "description")),
        Section("How urgent", ("impact", "urgency", "queue", "level", "owner")),
        Section("What about", ("product", "serial", "parent", "resolution", "cause")),
    )
    sort = "-created_at"
    boards = ("state", "priority", "queue", "owner")
    calendars = ("solve_due_at",)
    through = "party"
    subjects = ("party", "contact")
    saving = Saving(before=check_case, derive=derive_case)
    search = {"subject": "name", "party": "text", "product": "text", "serial": "text", "description": "text"}
    hidden_with = {
        "priority": ("impact", "urgency"),
        "answer_due_at": ("impact", "urgency", "queue", "level"),
        "solve_due_at": ("impact", "urgency", "queue", "level", "state"),
        "paused_at": ("state",),
        "solved_at": ("state",),
        "times_reopened": ("state",),
    }
    events = {"create": CaseCame(), "change": CaseChanged()}
    verbs = (
        Verb("answer", "Answered", "message-reply", answer_case, offered=_in("new", "open", *WAITING)),
        Verb("wait", "Wait", "hourglass", wait_with_case, fields=(WHOM,), offered=_in("new", "open", *WAITING)),
        Verb("resume", "Go on", "player-play", resume_case, offered=_in(*WAITING)),
        Verb("solve", "Solved", "circle-check", solve_case, fields=(HOW, CAUSE), offered=_in("new", "open", *WAITING)),
        Verb("close", "Close", "archive", close_case, offered=_in("solved")),
        Verb("reopen", "Open again", "arrow-back-up", reopen_case, offered=_in("solved", "closed")),
    )
