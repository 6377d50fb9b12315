"""What a save of a lead sees to: whoever shows an interest is a lead to us, unless more than that already."""

from collections.abc import Callable, Sequence

from regulars.commons.directory.party.turning import turn_role
from regulars.commons.directory.role.models import PartyRole
from regulars.core.records.record_type import Save

_ChooseOwners = Callable[[Sequence[Save]], None]
_chooses: list[_ChooseOwners] = []


def chooses_owners(function: _ChooseOwners) -> _ChooseOwners:
    """Register a function that gives new leads their owners, where nobody named one.

    A row about the lead that it puts into `along["with_it"]` is stored with it.
    """
    _chooses.append(function)
    return function


def give_owners(saves: Sequence[Save]) -> None:
    """Let new leads for which nobody named an owner be given one."""
    open_ones = [save for save in saves if save.is_new and "owner" not in save.values]
    for choose in _chooses if open_ones else ():
        choose(open_ones)


def note_newcomer(save: Save) -> None:
    """Mark a new lead, so that its party is one."""
    if save.is_new:
        save.along["came"] = True


def turn_into_leads(saves: Sequence[Save]) -> None:
    """Give the parties of new leads their role, and store what was written down with the lead."""
    for save in saves:
        if with_it := save.along.get("with_it"):
            with_it.lead_id = save.record.pk
            with_it.save()
        party = save.record.party_id
        if not PartyRole.objects.filter(party_id=party, role="customer", until=None).exists():
            # Else a seller who sees only what is hers could not see whom her lead is about.
            save.changes += turn_role(party, begins="lead", owner=save.record.owner_id)
