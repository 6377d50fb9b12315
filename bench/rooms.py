"""What the rooms hold beside the demo's parties: deals in six stages, leads, and cases in the queues of a service."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib.util import find_spec
from itertools import islice
from random import Random
from typing import Any

# All deals, of which open; leads; open cases.
SIZES = {"medium": (10_000, 2_000, 1_000, 5_000), "large": (200_000, 20_000, 10_000, 50_000)}
SIZES["huge"] = SIZES["large"]
LINE = "Measured"
_STAGES = (("First talk", 10), ("Interest", 25), ("Offer", 45), ("Trial", 60), ("Terms", 80), ("Signing", 95))
_AT_A_TIME = 400
_DAY = dt.timedelta(days=1)
_PRIORITIES = ("normal", "normal", "low", "high", "urgent")


def add_rooms(size: str, say: Callable[[str], Any] = print) -> None:
    """Fill sales and service of an open database, after its parties; the same each time."""
    from django.db import transaction
    from django.utils import timezone

    deals, open_ones, leads, cases = SIZES[size]
    now, dice = timezone.now().replace(microsecond=0), Random(11)
    with transaction.atomic():
        world = _World(dice, now)
        for count, make in ((leads, world.lead), (cases, world.case)):
            _store(make(number) for number in range(count))
        _store(world.deal(number, is_open=number < open_ones) for number in range(deals))
        _wind_clocks()
    say(f"{deals:,} deals, {leads:,} leads and {cases:,} cases")


class _World:
    def __init__(self, dice: Random, now: dt.datetime) -> None:
        from regulars.core.access.models import User
        from regulars.core.database.rows import fetch_rows
        from regulars.sales.pipeline.models import Pipeline
        from regulars.sales.stage.models import Stage
        from regulars.service.promise.models import Promise
        from regulars.service.queue.models import Queue

        self.dice, self.now, self.born = dice, now, {"created_at": now, "changed_at": now, "is_demo": True}
        low, high = fetch_rows("SELECT min(id), max(id) FROM directory_party")[0]
        self.parties = (low, high)
        self.users = list(User.objects.order_by("id").values_list("id", flat=True))
        self.line = Pipeline.objects.create(name=LINE, **self.born)
        self.stages = [
            Stage.objects.create(name=name, pipeline=self.line, probability=Decimal(chance), place=place, **self.born)
            for place, (name, chance) in enumerate(_STAGES)
        ]
        self.queues = [Queue.objects.create(name=f"{LINE} {n}", **self.born) for n in range(4)]
        # One of a queue's own comes before the demo's, by which nearly all would be late.
        for queue in self.queues:
            Promise.objects.create(name=LINE, queue=queue, first_answer=4 * 3600, resolution=14 * 86_400, **self.born)
        self.number = (fetch_rows("SELECT max(number) FROM service_case")[0][0] or 0) + 1

    def _of(self) -> dict[str, Any]:
        return {"party_id": self.dice.randint(*self.parties), "owner_id": self.dice.choice(self.users), **self.born}

    def deal(self, number: int, *, is_open: bool) -> Any:
        from regulars.sales.deal.models import Deal

        stage = self.stages[number % len(self.stages)]
        worth = Decimal(self.dice.randint(50, 90_000))
        day = self.now.date() + _DAY * self.dice.randint(-30 if is_open else -700, 180 if is_open else 0)
        chance = Decimal(stage.probability) if is_open else Decimal(100 * (number % 3 > 0))
        return Deal(
            name=f"Machines {number}", name_key=f"machines {number}", pipeline=self.line, stage=stage,
            state="open" if is_open else "won" if number % 3 else "lost", value=worth, currency="EUR",
            weighted=worth * chance / 100, expected_on=day, stage_since=self.now - _DAY * self.dice.randint(0, 60),
            closed_at=None if is_open else self.now - _DAY * self.dice.randint(0, 700), **self._of(),
        )  # fmt: skip

    def lead(self, number: int) -> Any:
        from regulars.sales.lead.models import Lead

        state = ("new", "worked", "qualified", "disqualified")[number % 4]
        return Lead(interest=f"A machine, {number}", interest_key=f"a machine, {number}", state=state, **self._of())

    def case(self, number: int) -> Any:
        from regulars.service.case.models import Case

        made = Case(
            number=self.number + number, subject=f"It drips, {number}", subject_key=f"it drips, {number}",
            priority=self.dice.choice(_PRIORITIES), state=("new", "open", "open")[number % 3],
            queue=self.queues[number % len(self.queues)], answered_at=self.now if number % 3 else None, **self._of(),
        )  # fmt: skip
        # Few of them are due within the hour: that is how a service stands that keeps its promises.
        made.created_at = self.now - _DAY * 13 * self.dice.random()
        made.solve_due_at = made.created_at + _DAY * 14
        return made


def _store(rows: Iterator[Any]) -> None:
    from regulars.core.database.objects import insert_objects

    while some := list(islice(rows, _AT_A_TIME)):
        insert_objects(some)


def _wind_clocks() -> None:
    if not find_spec("regulars.service.case.keeping"):
        return
    from regulars.core.database.rows import fetch_rows
    from regulars.service.case.keeping import keep_clocks

    ids = [row[0] for row in fetch_rows("SELECT id FROM service_case WHERE state IN ('new', 'open') ORDER BY id")]
    keep_clocks(ids)
