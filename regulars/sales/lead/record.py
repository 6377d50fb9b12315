"""How the house shows leads."""

from typing import Any

from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import RecordType, Saving, Section, Verb
from regulars.core.records.registry import register
from regulars.sales.lead.actions import disqualify_lead, qualify_lead, reopen_lead, take_lead
from regulars.sales.lead.events import LeadCame
from regulars.sales.lead.models import Lead
from regulars.sales.lead.saving import give_owners, note_newcomer, turn_into_leads

WHY = Field("reason", "Why", KINDS["text"], max_length=300)
DEAL = Field("deal", "Open a deal called", KINDS["text"], max_length=200)
WORTH = Field("value", "Worth", KINDS["money"])


def _is_open(values: dict[str, Any]) -> bool:
    return values.get("state") in ("new", "worked")


def _is_new(values: dict[str, Any]) -> bool:
    return values.get("state") == "new"


def _is_closed(values: dict[str, Any]) -> bool:
    return values.get("state") in ("qualified", "disqualified")


@register
class Leads(RecordType):
    """An interest that somebody showed."""

    slug, label, plural, icon = "leads", "Lead", "Leads", "flag"
    model = Lead
    room = "sales"
    title_field, title_key = "interest", "interest_key"
    subtitle_fields = ("party", "source")
    fields = (
        "interest", "party", "state", "score", "source", "campaign", "owner", "about", "reason", "assigned_why", "deal",
        "worked_at", "closed_at",
    )  # fmt: skip
    columns = ("interest", "party", "score", "state", "source", "campaign", "owner", "created_at")
    timeline_fields = ("interest", "source", "campaign", "state", "reason")
    form = (Section("Lead", ("interest", "party", "source", "campaign", "owner", "about")),)
    sort = "-created_at"
    boards = ("state", "source", "owner")
    through = "party"
    subjects = ("party",)
    saving = Saving(before=note_newcomer, decide=give_owners, along=turn_into_leads)
    search = {"interest": "name", "party": "text", "campaign": "text", "about": "text"}
    events = {"create": LeadCame()}
    derived = ("score", "score_parts")
    hidden_with = {
        "score": ("source", "campaign", "state"), "worked_at": ("state",), "closed_at": ("state",),
        "reason": ("state",), "assigned_why": ("owner",),
    }  # fmt: skip
    verbs = (
        Verb("take", "Take up", "hand-grab", take_lead, offered=_is_new),
        Verb("qualify", "Qualify", "circle-check", qualify_lead, fields=(DEAL, WORTH, WHY), offered=_is_open),
        Verb("disqualify", "Let go", "circle-x", disqualify_lead, fields=(WHY,), offered=_is_open),
        Verb("reopen", "Open again", "arrow-back-up", reopen_lead, offered=_is_closed),
    )
