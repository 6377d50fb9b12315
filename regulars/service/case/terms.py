"""What holds for cases: the promises there are and when each queue works, read once for many."""

from typing import Any

from regulars.core.database.objects import load_objects
from regulars.service.promise.hours import Hours
from regulars.service.promise.models import Promise
from regulars.service.promise.priorities import priority_of
from regulars.service.queue.saving import hours_of


class Terms:
    """The promises and hours as they are now; hours are worked out once a queue."""

    def __init__(self) -> None:
        self.promises: list[Promise] = load_objects(Promise, "t.trashed_at IS NULL", order="t.id")
        self._hours: dict[int | None, Hours] = {}

    def hours(self, queue_id: int | None) -> Hours:
        """Return when a queue works; without a queue, always."""
        if queue_id not in self._hours:
            self._hours[queue_id] = hours_of(queue_id)
        return self._hours[queue_id]

    def promise(self, pk: int | None) -> Promise | None:
        """Return a promise that holds, by its id."""
        return next((one for one in self.promises if one.pk == pk), None)

    def promise_for(self, case: Any) -> Promise | None:
        """Return the promise that speaks most closely of a case: of its level first, then its queue, its priority.

        What was raised before a promise was broken does not change what was promised.
        """
        priority, level = priority_of(case.impact, case.urgency), case.level.casefold()
        fitting = [
            one
            for one in self.promises
            if one.priority in ("", priority)
            and one.queue_id in (None, case.queue_id)
            and one.level.casefold() in ("", level)
        ]
        return max(fitting, key=_closeness, default=None)


def _closeness(promise: Promise) -> tuple[bool, bool, bool]:
    return bool(promise.level), promise.queue_id is not None, bool(promise.priority)
