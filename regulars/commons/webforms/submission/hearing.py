"""A form that was sent counts as having heard of its sender: leads grow warmer by it, and sequences pause."""

from regulars.commons.activities.hearing import Hearing, offer_hearing
from regulars.core.words import mark

offer_hearing(
    Hearing(
        record_type="submissions",
        table="webforms_submission",
        label=mark("Sent a form"),
        label_came=mark("Sent a form"),
        where="t.state IN ('received', 'confirmed')",
        counts_on=frozenset({"state", "party_id"}),
        opens_leads=True,
    )
)
