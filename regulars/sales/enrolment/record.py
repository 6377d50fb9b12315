"""How the house shows who is on the way through a sequence."""

from typing import Any

from regulars.core.records.record_type import RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.sales.enrolment.actions import pause_enrolment, resume_enrolment, skip_step, stop_enrolment
from regulars.sales.enrolment.events import EnrolmentBegun
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.saving import check_enrolment, name_enrolment, take_first_steps


def _is(*states: str) -> Any:
    return lambda values: values.get("state") in states


@register
class Enrolments(RecordType):
    """Somebody on the way through a sequence."""

    slug, label, plural, icon = "enrolments", "In a sequence", "In sequences", "list-numbers"
    model = Enrolment
    room, in_menu = "sales", False
    title_field = "name"
    subtitle_fields = ("party",)
    fields = ("name", "party", "sequence", "state", "why", "next_on", "step", "began_on", "owner", "note")
    columns = ("name", "party", "state", "why", "next_on", "owner")
    timeline_fields = ("state", "why", "next_on")
    form = (Section("Sequence", ("party", "sequence", "owner", "note")),)
    sort = "next_on"
    boards = ("state", "owner")
    calendars = ("next_on",)
    through = "party"
    subjects = ("party",)
    saving = Saving(before=check_enrolment, decide=take_first_steps, derive=name_enrolment)
    search = {"name": "text", "note": "text", "party": "text"}
    events = {"create": EnrolmentBegun()}
    hidden_with = {"why": ("state",), "next_on": ("state",)}
    verbs = (
        Verb("pause", "Pause", "player-pause", pause_enrolment, offered=_is("running")),
        Verb("resume", "Go on", "player-play", resume_enrolment, offered=_is("paused")),
        Verb("skip", "Leave a step out", "player-skip-forward", skip_step, offered=_is("running", "paused")),
        Verb("stop", "Stop", "player-stop", stop_enrolment, offered=_is("running", "paused")),
    )
