"""A sequence of the demo company, and a few who are on the way through it."""

import datetime as dt

from regulars.core.access.house_day import house_today
from regulars.core.access.models import User
from regulars.core.access.viewer import SYSTEM, viewer_of
from regulars.core.journal.recording import channel, demo
from regulars.core.records.registry import record_type
from regulars.core.records.writing.creating import create_record
from regulars.sales.enrolment.actions import pause_enrolment
from regulars.sales.enrolment.answering import ANSWERED
from regulars.sales.enrolment.models import Enrolment
from regulars.sales.enrolment.stepping import take_step
from regulars.sales.lead.models import Lead
from regulars.site.demo.cast.sources import story_file

# So many days ago each was taken in, and whether they have answered meanwhile.
_TAKEN_IN = ((0, False), (1, False), (2, False), (2, False), (1, True))


def add_sequence(users: list[int]) -> None:
    """Write the sequence of the story, and take in whose leads are worked."""
    is_demo, way = demo.set(True), channel.set("demo")
    try:
        by = viewer_of(User.objects.get(pk=users[0]))
        told = story_file("leads")["sequence"]
        body = {"name": told["name"], "about": told["about"], "children": {"steps": told["steps"]}}
        sequence, _ = create_record(record_type("sequences"), body, by=by)
        worked = Lead.objects.filter(is_demo=True, state="worked", trashed_at=None).order_by("-id")
        owners = dict(worked.values_list("party_id", "owner_id"))
        for (days, has_answered), (party, owner) in zip(_TAKEN_IN, owners.items(), strict=False):
            begun, _ = create_record(
                record_type("enrolments"), {"party": party, "sequence": sequence.pk, "owner": owner}, by=by
            )
            _let_pass(begun, days)
            if has_answered:
                pause_enrolment(begun, by=SYSTEM, why=ANSWERED)
    finally:
        demo.reset(is_demo)
        channel.reset(way)


def _let_pass(enrolment: Enrolment, days: int) -> None:
    """Let it have begun so many days ago, and take the step that is due by now."""
    ago = dt.timedelta(days=days)
    enrolment.began_on = house_today() - ago
    enrolment.next_on = enrolment.next_on and enrolment.next_on - ago
    enrolment.save(update_fields=["began_on", "next_on"])
    if enrolment.next_on and enrolment.next_on <= house_today():
        take_step(enrolment, house_today())
