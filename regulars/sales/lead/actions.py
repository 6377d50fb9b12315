"""What one does with a lead: take it up, qualify it, let it go, open it again."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from regulars.commons.directory.party.turning import turn_role
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.problems import Invalid
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import set_columns
from regulars.core.words import say
from regulars.sales.deal.opening import open_deal
from regulars.sales.lead.events import LeadDisqualified, LeadQualified, LeadReopened, LeadTaken
from regulars.sales.lead.models import Lead


def take_lead(lead: Lead, *, by: Viewer) -> int:
    """Take an unworked lead up as one's own. Raises Invalid if somebody has it in work already."""
    if lead.state != "new":
        raise Invalid(say("Somebody has taken this lead up already."))
    values: dict[str, Any] = {"state": "worked", "worked_at": timezone.now()}
    if by.user_id and lead.owner_id != by.user_id:
        values |= {"owner_id": by.user_id, "assigned_why": ""}
    return journal_save(
        _leads(), lead, "change", by=by, changes=[set_columns(_leads(), lead, **values)], event=LeadTaken()
    )


def qualify_lead(
    lead: Lead, *, by: Viewer, deal: str = "", value: tuple[Decimal, str] | None = None, reason: str = ""
) -> int:
    """Say that a lead is worth pursuing; where the deal is named, it is opened. Raises Invalid if it is closed."""
    _require_open(lead)
    changes: list[ChangeMade] = []
    values: dict[str, Any] = {"state": "qualified", "closed_at": timezone.now(), "reason": reason}
    if deal:
        opened, made = open_deal(
            lead.party_id,
            name=deal,
            value=value,
            owner_id=lead.owner_id,
            source=lead.source,
            campaign=lead.campaign,
            by=by,
        )
        values["deal_id"] = opened.pk
        changes.append(made)
    changes.append(set_columns(_leads(), lead, **values))
    return journal_save(_leads(), lead, "change", by=by, changes=changes, event=LeadQualified())


def disqualify_lead(lead: Lead, *, by: Viewer, reason: str = "") -> int:
    """Let a lead go, with the reason; the party is no lead any more. Raises Invalid if it is closed already."""
    _require_open(lead)
    if not reason:
        raise Invalid.field("reason", say("Say in a few words why it leads nowhere."))
    values = {"state": "disqualified", "closed_at": timezone.now(), "reason": reason}
    changes = [set_columns(_leads(), lead, **values)]
    others = Lead.objects.filter(party_id=lead.party_id, state__in=["new", "worked"], trashed_at=None)
    if not others.exclude(pk=lead.pk).exists():
        changes += turn_role(lead.party_id, ends="lead")
    return journal_save(_leads(), lead, "change", by=by, changes=changes, event=LeadDisqualified(reason=reason))


def reopen_lead(lead: Lead, *, by: Viewer) -> int:
    """Open a closed lead again. Raises Invalid if it is open."""
    if lead.state in ("new", "worked"):
        raise Invalid(say("This lead is open."))
    values = {"state": "worked" if lead.worked_at else "new", "closed_at": None, "reason": ""}
    changes = [set_columns(_leads(), lead, **values), *turn_role(lead.party_id, begins="lead")]
    return journal_save(_leads(), lead, "change", by=by, changes=changes, event=LeadReopened())


def _require_open(lead: Lead) -> None:
    if lead.state not in ("new", "worked"):
        raise Invalid(say("This lead is closed; open it again first."))


def _leads() -> type[RecordType]:
    return record_type("leads")
