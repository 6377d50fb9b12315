"""What is done with a case before its promise is broken, as the promise says."""

from typing import Any

from regulars.core.access.models import User
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.writing.verbs import set_columns
from regulars.service.case.models import Case
from regulars.service.case.settling import cases
from regulars.service.promise.models import Promise
from regulars.service.promise.priorities import raised
from regulars.service.queue.models import Queue


def escalate(case: Case, promise: Promise | None) -> list[ChangeMade]:
    """Raise a case's priority and hand it over, where its promise says so; return the change.

    A raised priority changes nothing of what was promised; in another queue that queue's hours and promises hold.
    """
    values: dict[str, Any] = {}
    if promise is None:
        return []
    if promise.can_raise and not case.was_raised:
        values |= {"was_raised": True, "priority": raised(case.priority)}
    if promise.to_queue_id and Queue.objects.filter(pk=promise.to_queue_id, trashed_at=None).exists():
        values["queue_id"] = promise.to_queue_id
    if promise.to_user_id and User.objects.filter(pk=promise.to_user_id, is_active=True).exists():
        values["owner_id"] = promise.to_user_id
    values = {name: value for name, value in values.items() if getattr(case, name) != value}
    return [set_columns(cases(), case, **values)] if values else []
