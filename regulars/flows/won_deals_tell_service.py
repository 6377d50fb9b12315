"""A deal that is won tells service that a customer is coming: a task for whoever will look after her.

Without a queue there is no service to be told. The task is part of the winning: who takes that back takes back both.
"""

import datetime as dt

from django.utils.translation import override

from regulars.commons.activities.task.models import Task
from regulars.core.access.house_day import house_today
from regulars.core.administration.workspace.queries import the_workspace
from regulars.core.journal.recording import Written, add_changes, on_entry
from regulars.core.records.registry import record_type
from regulars.core.records.writing.verbs import add_row
from regulars.core.words import say
from regulars.sales.deal.events import DealWon
from regulars.sales.deal.models import Deal
from regulars.service.case.models import Case
from regulars.service.queue.models import Queue


@on_entry
def tell_service(written: Written) -> None:
    """Set a task for whoever knows this customer from her cases, else for the lead of a queue, else for anybody."""
    if not isinstance(written.event, DealWon) or not Queue.objects.filter(trashed_at=None).exists():
        return
    deal = Deal.objects.select_related("party").get(pk=written.about.record_id or 0)
    with override(the_workspace().language):
        title = say("Welcome {party}: “{deal}” is won", party=deal.party.name[:120], deal=deal.name[:140])
    task = Task(title=title[:300], party_id=deal.party_id, owner_id=_who(deal.party_id), is_demo=deal.is_demo)
    task.due_on = next_working_day(house_today())
    add_changes(written.entry, [add_row(record_type("tasks"), task)], by=written.by)


def next_working_day(day: dt.date) -> dt.date:
    """Return the first day after one that is no Saturday and no Sunday."""
    return day + dt.timedelta(days=max(1, 7 - day.weekday()) if day.weekday() >= 4 else 1)


def _who(party: int) -> int | None:
    last = Case.objects.filter(party_id=party, owner__is_active=True, trashed_at=None).order_by("-id")
    leads = Queue.objects.filter(lead__is_active=True, trashed_at=None).order_by("id")
    return last.values_list("owner_id", flat=True).first() or leads.values_list("lead_id", flat=True).first()
