"""What a customer's contract says."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q

from regulars.commons.directory.party.models import Party
from regulars.service.contract.models import Contract


def level_of(parties: Sequence[int], *, on: dt.date) -> str:
    """Return the level of the contract that holds on a day for the first of these parties, or for her employer."""
    for pk in parties:
        employer = Party.objects.filter(pk=pk).values_list("employer_id", flat=True).first()
        for one in filter(None, (pk, employer)):
            standing = Contract.objects.filter(party_id=one, trashed_at=None).filter(
                Q(begins_on=None) | Q(begins_on__lte=on), Q(ends_on=None) | Q(ends_on__gte=on)
            )
            level = standing.order_by("-begins_on", "-id").values_list("level", flat=True).first()
            if level:
                return level
    return ""
