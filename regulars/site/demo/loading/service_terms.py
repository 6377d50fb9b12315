"""What holds for the demo's cases: queues with their hours, promises, contracts, canned answers."""

import datetime as dt
from random import Random
from typing import Any

from regulars.core.records.numbering import next_number
from regulars.service.canned.models import CannedAnswer
from regulars.service.case.keeping import keep_clocks
from regulars.service.case.models import Case, CaseClock
from regulars.service.case.terms import Terms
from regulars.service.case.waits import pauses_of
from regulars.service.contract.models import Contract
from regulars.service.promise.hours import time_worked
from regulars.service.promise.models import Promise
from regulars.service.queue.models import Queue, QueueHoliday, QueueWindow
from regulars.site.demo.cast.sources import story_file
from regulars.site.demo.loading.sheet import Sheet, Values

_HOLIDAYS = (("12-25", "Christmas Day"), ("12-26", "Second Christmas Day"), ("01-01", "New Year"), ("05-17", "17 May"))


class ServiceTerms:
    """Writes what is promised, and says how long was worked between two moments."""

    def __init__(self, now: dt.datetime, users: list[int]) -> None:
        self.now, self.users = now, users
        began = now - dt.timedelta(days=730)
        self.began = {"created_at": began, "changed_at": began, "is_demo": True}
        self.queues: dict[str, int] = {}
        self.terms: Terms | None = None

    def write(self) -> None:
        """Write queues, promises and canned answers, so that they hold from now on."""
        story = story_file("service")
        models = (Queue, QueueWindow, QueueHoliday, Promise, CannedAnswer)
        sheets: dict[Any, Sheet] = {model: Sheet(model) for model in models}
        for told in story["queues"]:
            self._queue(sheets, told)
        for told in story["promises"]:
            lengths = {name: told[name] * 3600 for name in ("first_answer", "resolution")}
            sheets[Promise].add(**{**told, **lengths}, **self.began)
        for told in story["canned"]:
            queue = self.queues.get(told.get("queue", ""))
            sheets[CannedAnswer].add(name=told["name"], text=told["text"], queue_id=queue, **self.began)
        for sheet in sheets.values():
            sheet.close()
        self.terms = Terms()

    def contract(self, party: int, dice: Random, owner: int) -> str:
        """Give every fourth customer a contract; return its level."""
        if dice.random() > 0.25:
            return ""
        begins = (self.now - dt.timedelta(days=dice.randint(370, 700))).date()
        Contract.objects.create(
            level="House", party_id=party, begins_on=begins, ends_on=begins + dt.timedelta(days=1_095), owner_id=owner,
            **self.began,
        )  # fmt: skip
        return "House"

    def worked(self, row: Values, begin: dt.datetime, end: dt.datetime) -> int:
        """Return how many seconds the queue of a case worked between two moments, waiting left out."""
        assert self.terms is not None
        pauses = pauses_of(row["waits"], {"customer"}, self.now)
        return int(time_worked(begin, end, self.terms.hours(row["queue_id"]), pauses).total_seconds())

    def _queue(self, sheets: dict[Any, Sheet], told: dict[str, Any]) -> None:
        plain = {name: value for name, value in told.items() if name not in ("hours", "lead")}
        queue = sheets[Queue].add(**plain, lead_id=self.users[told["lead"]], **self.began)["id"]
        self.queues[told["name"]] = queue
        for day, (begins, ends) in enumerate(told["hours"]):
            sheets[QueueWindow].add(queue_id=queue, weekday=str(day), begins=begins, ends=ends)
        for year in range(self.now.year - 1, self.now.year + 2):
            for date, name in _HOLIDAYS:
                sheets[QueueHoliday].add(queue_id=queue, day=f"{year}-{date}", name=name)


def settle_service() -> None:
    """Set the clocks of all cases; what is late by now was told of before the demo's users came."""
    cases = Case.objects.filter(is_demo=True)
    keep_clocks(list(cases.order_by("id").values_list("pk", flat=True)))
    for _ in range(cases.count()):
        next_number("case")
    now = dt.datetime.now(dt.UTC)
    late = CaseClock.objects.filter(case__is_demo=True, next_at__lte=now)
    for clock in late:
        clock.warned_at = clock.warn_at
        is_late = clock.due_at is not None and clock.due_at <= now
        clock.broken_at = clock.due_at if is_late else None
        clock.next_at = None if is_late else clock.due_at
        clock.save(update_fields=["warned_at", "broken_at", "next_at"])
