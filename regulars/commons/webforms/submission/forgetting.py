"""What somebody sent and nobody confirmed is hers too, when she is erased or asks what is known of her."""

from typing import Any

from regulars.commons.directory.contact_point.models import ContactPoint
from regulars.commons.directory.party.models import Party
from regulars.commons.webforms.submission.models import Submission
from regulars.core.privacy.scope import also_of
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type


@also_of
def sent_from_her_addresses(record_type: type[RecordType], pk: int) -> dict[type[RecordType], list[Any]]:
    """Return submissions without a party that bear one of a party's e-mail addresses."""
    if record_type.model is not Party:
        return {}
    keys = [*ContactPoint.objects.filter(party_id=pk, kind="email").values_list("key", flat=True)]
    found = [*Submission.objects.filter(party=None, email_key__in=keys)] if keys else []
    return {find_type("submissions"): found} if found else {}
