"""What was told of a party as the body of a save, as any form of the house sends it."""

from typing import Any

from regulars.commons.directory.address.models import PostalAddress
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.submission.told import Told

_POINT = ("id", "kind", "value", "label", "is_primary", "last_worked_on")
_ADDRESS = ("id", "label", "street", "street2", "postcode", "city", "region", "country", "is_primary")


def body_of(told: list[Told], *, employer: int | None = None) -> dict[str, Any]:
    """Return the body that fills in what was told, where nothing of it is known yet."""
    body: dict[str, Any] = {}
    for one in told:
        if one.field == "address":
            body["children"] = {"addresses": [dict(one.value)]}
        elif one.field == "organisation":
            body |= {"employer": employer} if employer else {}
        else:
            body[one.field] = one.value
    return body


def body_adding(party: Party, told: Told, *, employer: int | None = None) -> dict[str, Any]:
    """Return the body that adds what was told to what is known; only what there is one of is replaced."""
    if told.field in ("email", "phone"):
        rows = list(ContactPoint.objects.filter(party=party).order_by("id").values(*_POINT))
        fresh = {"kind": told.field, "value": told.value, "is_primary": False}
        return {"children": {"contact_points": [*map(_plain, rows), fresh]}}
    if told.field == "address":
        rows = list(PostalAddress.objects.filter(party=party).order_by("id").values(*_ADDRESS))
        return {"children": {"addresses": [*map(_plain, rows), {**told.value, "is_primary": False}]}}
    return body_of([told], employer=employer)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    day = row.get("last_worked_on")
    return {**row, "last_worked_on": day.isoformat()} if day else {k: v for k, v in row.items() if v is not None}
