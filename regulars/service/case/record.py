"""How the house shows cases."""

from collections.abc import Callable
from typing import Any

import regulars.service.case.heard  # noqa: F401 - cases count as having heard of somebody
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import ChildGroup, Merging, RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.service.article.models import CaseArticle
from regulars.service.case.actions import (
    answer_case,
    close_case,
    hear_case,
    reopen_case,
    resume_case,
    solve_case,
    wait_with_case,
)
from regulars.service.case.events import CaseCame, CaseChanged
from regulars.service.case.keeping import keep_clocks
from regulars.service.case.models import Case, CaseLink
from regulars.service.case.new_terms import follow_terms
from regulars.service.case.old_numbers import OLD_NUMBERS
from regulars.service.case.saving import check_case, derive_case
from regulars.service.case.waits import WAITING
from regulars.service.case.watching import watch_clocks
from regulars.service.case.writing_up import write_up_case

# Hear of what happens, from when the house is open on.
_LISTENING = (follow_terms, watch_clocks)
_WHOM = tuple({"value": v, "label": label, "color": color} for v, label, color in Case.STATES if v in WAITING)
WHOM = Field("whom", "Whom for", KINDS["choice"], required=True, choices=_WHOM)
HOW = Field("resolution", "How it was solved", KINDS["long_text"])
CAUSE = Field("cause", "Cause", KINDS["text"], max_length=200)
TOLD = Field("text", "What the customer is told", KINDS["long_text"])
HEARD = Field("text", "What the customer said", KINDS["long_text"])
SOLVES = Field("solve", "That solves it", KINDS["yes_no"])
ALONE = Field("alone", "Only this one, not those that it is the cause of", KINDS["yes_no"])


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
        "level", "owner", "product", "serial", "description", "parent", "follows", "resolution", "cause",
        "answer_due_at", "solve_due_at", "near_at", "is_answer_late", "is_solve_late", "answered_at", "solved_at",
        "paused_at", "times_reopened", "answer_took", "solve_took", "satisfaction", "satisfaction_said", "rated_at",
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
    children = (
        ChildGroup("links", CaseLink, "case", "Linked cases", "Case", ("other", "why")),
        ChildGroup("articles", CaseArticle, "case", "Articles", "Article", ("article",)),
    )
    saving = Saving(before=check_case, derive=derive_case, after=keep_clocks)
    derived = ("answer_due_at", "solve_due_at", "near_at", "is_answer_late", "is_solve_late", "asked_at")
    merging = Merging()
    under_way = ("state", "t.state IN ('new', 'open', 'customer', 'supplier')")
    search = {
        "subject": "name", "number": "name", "party": "text", "product": "text", "serial": "text",
        "description": "text", "resolution": "text", "satisfaction_said": "text",
    }  # fmt: skip
    search_beside = {"number": OLD_NUMBERS}
    hidden_with = {
        "priority": ("impact", "urgency"),
        "answer_due_at": ("impact", "urgency", "queue", "level"),
        "solve_due_at": ("impact", "urgency", "queue", "level", "state"),
        "near_at": ("impact", "urgency", "queue", "level", "state", "answered_at"),
        "is_answer_late": ("impact", "urgency", "queue", "level"),
        "is_solve_late": ("impact", "urgency", "queue", "level", "state"),
        "paused_at": ("state",),
        "solved_at": ("state",),
        "times_reopened": ("state",),
        "answer_took": ("answered_at", "queue"),
        "solve_took": ("solved_at", "queue", "state"),
        "satisfaction_said": ("satisfaction",),
        "rated_at": ("satisfaction",),
    }
    events = {"create": CaseCame(), "change": CaseChanged()}
    verbs = (
        Verb(
            "answer", "Answer", "message-reply", answer_case, fields=(TOLD, SOLVES, ALONE),
            offered=_in("new", "open", *WAITING),
        ),
        Verb(
            "solve", "Solved", "circle-check", solve_case, fields=(HOW, CAUSE, TOLD, ALONE),
            offered=_in("new", "open", *WAITING),
        ),
        Verb("wait", "Wait", "hourglass", wait_with_case, fields=(WHOM,), offered=_in("new", "open", *WAITING)),
        Verb("resume", "Go on", "player-play", resume_case, offered=_in(*WAITING)),
        Verb("hear", "Customer answered", "message", hear_case, fields=(HEARD,)),
        Verb("close", "Close", "archive", close_case, offered=_in("solved")),
        Verb("reopen", "Open again", "arrow-back-up", reopen_case, offered=_in("solved", "closed")),
        Verb("write-up", "Write an article", "book", write_up_case, right="see", needs=("create", "articles")),
    )  # fmt: skip
