"""What a save of a lead sees to: whoever shows an interest is a lead to us, unless more than that already."""

from collections.abc import Sequence

from regulars.commons.directory.party.turning import turn_role
from regulars.commons.directory.role.models import PartyRole
from regulars.core.records.record_type import Save


def note_newcomer(save: Save) -> None:
    """Mark a new lead, so that its party is one."""
    if save.is_new:
        save.along["came"] = True


def turn_into_leads(saves: Sequence[Save]) -> None:
    """Give the parties of new leads their role."""
    for save in saves:
        party = save.record.party_id
        if not PartyRole.objects.filter(party_id=party, role="customer", until=None).exists():
            save.changes += turn_role(party, begins="lead")
