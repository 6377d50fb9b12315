"""What somebody wrote of herself, beside what is known: the same, a gap that it fills, or something else."""

from typing import Any

from regulars.commons.directory.address.models import PostalAddress
from regulars.commons.directory.contact_point.keys import contact_key, home_country
from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.submission.told import Told, is_same_name
from regulars.foundation.text import fold

SAME, GAP, DIFFERS = "same", "gap", "differs"
_PARTS = ("street", "postcode", "city", "country")


def compare(party: Party, told: Told) -> str:
    """Say how one thing that was told stands to what is known of a party."""
    if told.field in ("email", "phone"):
        return _compare_point(party, told)
    if told.field == "address":
        return _compare_address(party, told.value)
    if told.field == "organisation":
        return _compare_organisation(party, str(told.value))
    if told.field == "name":
        is_nameless = is_same_name(party.name, party.email) or is_same_name(party.name, party.phone)
        return SAME if is_same_name(party.name, str(told.value)) else GAP if is_nameless else DIFFERS
    known = getattr(party, told.field) if told.field == "job_title" else party.custom.get(told.field)
    if known in (None, "", []):
        return GAP
    return SAME if str(known).strip() == str(told.value).strip() else DIFFERS


def _compare_point(party: Party, told: Told) -> str:
    key = contact_key(told.field, str(told.value), party.country or home_country())
    keys = set(ContactPoint.objects.filter(party=party, kind=told.field).values_list("key", flat=True))
    return GAP if not keys else SAME if key in keys else DIFFERS


def _compare_address(party: Party, value: dict[str, Any]) -> str:
    known = list(PostalAddress.objects.filter(party=party))
    if not known:
        return GAP
    wanted = {part: fold(str(value.get(part) or "")) for part in _PARTS if value.get(part)}
    is_known = any(all(fold(getattr(row, part)) == text for part, text in wanted.items()) for row in known)
    return SAME if is_known else DIFFERS


def _compare_organisation(party: Party, name: str) -> str:
    if party.kind == "organisation":
        return SAME if is_same_name(party.name, name) else DIFFERS
    if party.employer is None:
        return GAP
    return SAME if is_same_name(party.employer.name, name) else DIFFERS
