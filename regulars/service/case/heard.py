"""A case counts as having heard of its party: leads grow warmer by it; sequences pause, by what she says to it too."""

from regulars.commons.activities.hearing import Hearing, offer_hearing
from regulars.core.words import mark
from regulars.service.case.events import CaseHeard, CustomerRated

offer_hearing(
    Hearing(
        record_type="cases",
        table="service_case",
        label=mark("Opened a case"),
        label_came=mark("Opened a case"),
        at="created_at",
        people=("party_id", "contact_id"),
        again=frozenset({CaseHeard.stored_name, CustomerRated.stored_name}),
    )
)
