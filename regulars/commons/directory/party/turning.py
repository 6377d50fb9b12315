"""What a party is to us changes as something else happens with it: a lead becomes a customer."""

import datetime as dt
from typing import Any

from regulars.commons.directory.party.models import Party
from regulars.commons.directory.role.models import PartyRole
from regulars.core.access.house_day import house_today
from regulars.core.access.viewer import SYSTEM
from regulars.core.database.objects import lock_rows
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.own_type import own_type
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_in_place
from regulars.core.records.writing.values import Parsed

ONE_DAY = dt.timedelta(days=1)
_NAMES = ("id", "role", "since", "until", "note")


def turn_role(party_id: int, *, begins: str = "", ends: str = "", owner: int | None = None) -> list[ChangeMade]:
    """Let a party be something to us from today, and something else no longer; return the changes for the journal.

    What it is already does not begin again. One that is nobody's becomes the owner's. It follows from what a user did,
    so it asks for no right of its own.
    """
    lock_rows(Party, [party_id])
    party = Party.objects.get(pk=party_id)
    today = house_today()
    rows: list[dict[str, Any]] = [*PartyRole.objects.filter(party=party).order_by("id").values(*_NAMES)]
    current = {one["role"] for one in rows if (one["since"] or today) <= today <= (one["until"] or today)}
    if begins and begins not in current:
        rows.append({"role": begins, "since": today, "until": None, "note": ""})
    turned = [_ended(one, today) if one["role"] == ends else one for one in rows]
    parsed = Parsed()
    parsed.children["roles"] = [one for one in turned if one is not None]
    if owner and party.owner_id is None:
        parsed.values["owner"] = owner
    return change_in_place(own_type(record_type("parties"), party), party, parsed, by=SYSTEM)


def _ended(row: dict[str, Any], today: Any) -> dict[str, Any] | None:
    """The row with yesterday as its last day; what began only today was never more than a mistake."""
    if row["until"] is not None and row["until"] < today:
        return row
    if row["since"] is not None and row["since"] >= today:
        return None
    return {**row, "until": today - ONE_DAY}
