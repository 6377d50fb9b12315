"""Whom a case concerns: its owner, those who watch it, and the lead of its queue."""

from regulars.core.together.following import followers_of
from regulars.core.together.notifying import notify_users
from regulars.service.case.models import Case
from regulars.service.queue.models import Queue


def tell_concerned(entry: int, case: Case, *, owner_before: int | None = None) -> None:
    """Notify those whom a case concerns, or did until now, of what the house itself noticed."""
    place = ("cases", case.pk)
    lead = Queue.objects.filter(pk=case.queue_id or 0).values_list("lead_id", flat=True).first()
    users = [case.owner_id, owner_before, lead, *followers_of([place]).get(place, [])]
    notify_users(entry, [one for one in users if one], kind="due", place=place, by=None)
