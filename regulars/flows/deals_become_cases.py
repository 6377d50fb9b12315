"""A deal's trouble opens a case: what was sold does not arrive, does not work, is not as promised.

Whoever may change the deal may ask for help, though she may open no cases: service gets it, in the queue of those
that nobody has taken, and it stays tied to the deal.
"""

from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.problems import Invalid
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.record_type import Verb
from regulars.core.records.registry import offer_verb, record_type
from regulars.core.records.writing.journaling import journal_save
from regulars.core.records.writing.verbs import add_row
from regulars.core.words import say
from regulars.flows.handover.events import DealHandedToService
from regulars.flows.handover.models import Handover
from regulars.sales.deal.models import Deal
from regulars.service.case.opening import open_case

WHAT = Field("subject", "What is the matter", KINDS["text"], required=True, max_length=300)
MORE = Field("description", "Description", KINDS["long_text"])


def hand_to_service(deal: Deal, *, by: Viewer, subject: str = "", description: str = "") -> int:
    """Open a case for the customer of a deal. Raises Invalid if nothing says what is the matter."""
    if not subject:
        raise Invalid.field("subject", say("Say in a few words what is the matter."))
    case, opened = open_case(deal.party_id, subject=subject, description=description, by=SYSTEM)
    tie = Handover(case=case, deal=deal, direction="to_service", reason=subject[:300], is_demo=deal.is_demo)
    changes = [opened, add_row(record_type("handovers"), tie)]
    return journal_save(record_type("deals"), deal, "change", by=by, changes=changes, event=DealHandedToService())


offer_verb("deals", Verb("hand_to_service", "Open a case", "lifebuoy", hand_to_service, fields=(WHAT, MORE)))
