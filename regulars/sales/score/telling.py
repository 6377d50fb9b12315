"""A score as its sum of parts, each with the entry behind it."""

from typing import Any

from regulars.commons.activities.hearing import all_hearings
from regulars.commons.directory.party.models import Party
from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Change
from regulars.core.problems import Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.own_type import own_type
from regulars.core.records.reading.loading import require
from regulars.core.records.registry import record_type
from regulars.core.words import mark, say, say_count
from regulars.sales.lead.models import Lead
from regulars.sales.score.rules import Part

_CONTACTS = {
    "email": (mark("E-mail address known"), "children.contact_points"),
    "phone": (mark("Phone number known"), "children.contact_points"),
    "address": (mark("Address known"), "children.addresses"),
    "employer": (mark("Where they work is known"), ""),
}


def told_score(pk: int, viewer: Viewer) -> dict[str, Any]:
    """Return {"score", "parts"}: each part's points, words, moment and entry; raises NotFound, Refused."""
    leads = record_type("leads")
    require(viewer, "see", leads, pk)
    if "score" not in readable_fields(leads, viewer):
        raise Refused(say("The score tells what you may not see of the leads and their calls."))
    lead = Lead.objects.get(pk=pk)
    return {"score": lead.score, "parts": [_told(lead, one) for one in lead.score_parts]}


def _told(lead: Lead, part: Part) -> dict[str, Any]:
    words, place, key = _words(lead, part)
    told = {"points": part["points"], "what": part["what"], "text": words, "at": part.get("at")}
    return told | {"entry": _entry_behind(*place, key)}


def _words(lead: Lead, part: Part) -> tuple[str, tuple[str, int], str]:
    """What a part says, which record tells of it, and under which key of its snapshot."""
    mine = ("leads", lead.pk)
    match part["what"]:
        case "source":
            return say(lead.get_source_display()), mine, "source"
        case "campaign":
            return say("Campaign {name}", name=lead.campaign), mine, "campaign"
        case "contact":
            party = Party.objects.get(pk=lead.party_id)
            words, key = _CONTACTS[part["of"]]
            return say(words), (own_type(record_type("parties"), party).slug, party.pk), key
        case "heard":
            hearing = all_hearings().get(part["type"])
            label = say(hearing.label_came if part["came"] else hearing.label) if hearing else ""
            return label, (part["type"], part["id"]), ""
    days = part["days"]
    return say_count("{count} day without being worked", "{count} days without being worked", count=days), mine, ""


def _entry_behind(slug: str, pk: int, key: str) -> int | None:
    """The entry that last said so: where the key was written, or else where the record was made."""
    rows = Change.objects.filter(record_type=slug, record_id=pk).order_by("-id")[:200]
    made = None
    for one in rows:
        if key and key in (one.after or {}):
            return int(one.entry_id)
        if one.action == "create":
            made = one.entry_id
    return made
