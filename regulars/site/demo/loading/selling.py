"""What stands around the deals of the story: next steps, who has a part, reasons for losing, rates."""

import datetime as dt
from random import Random
from typing import Any

from regulars.commons.activities.task.record import Tasks
from regulars.commons.money.rate.models import Rate
from regulars.core.access.house_day import house_day_of
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.sales.deal.events import StepPlanned
from regulars.sales.part.events import PartNoted
from regulars.sales.part.models import COMPETES, Part
from regulars.sales.part.record import Parts
from regulars.sales.reason.models import LostReason
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

EUROS, HOME = "EUR", "NOK"
_PLAYED = ("decides", "influences", "uses")
# Of ten open deals so many have a next step.
_PLANNED_OF_TEN = 8


class Selling:
    """Writes them, and returns what the journal tells of them."""

    def __init__(self, desk: Desk, employers: Employers, rivals: dict[str, int]) -> None:
        self.desk, self.employers, self.rivals = desk, employers, rivals
        self.sheets = {model: Sheet(model) for model in (LostReason, Rate, Part)}
        self.tasks: dict[int, Values] = {}

    def open(self, story: dict[str, Any], began: dict[str, Any]) -> None:
        """Write the reasons for losing, and the rates of this year and the last."""
        for place, name in enumerate(story["closing"]["lost"], 1):
            self.sheets[LostReason].add(name=name, place=place, **began)
        today = dt.datetime.now(dt.UTC).date()
        for currency, rates in story["rates"].items():
            for years, rate in zip((1, 0), rates, strict=True):
                day = today.replace(year=today.year - years, month=1, day=1)
                self.sheets[Rate].add(currency=currency, rate=rate, day=day.isoformat(), home=HOME, **began)

    def step(
        self, last: tuple[type[Event], dt.datetime, Values], now: dt.datetime, dice: Random
    ) -> tuple[type[Event], dt.datetime, Values] | None:
        """Give most open deals a next step: a task that is due some days from now, or was some days ago."""
        _, at, state = last
        if dice.randint(1, 10) > _PLANNED_OF_TEN:
            return None
        planned = min(at + dt.timedelta(days=dice.randint(0, 2), minutes=40), now - dt.timedelta(hours=2))
        due = (now + dt.timedelta(days=dice.randint(-3, 21))).date()
        task = self.desk.tasks.add(
            title=dice.choice(story_file("sales")["steps"]["titles"]), party_id=state["party_id"],
            owner_id=state["owner_id"], due_on=due.isoformat(), created_at=planned, changed_at=planned, is_demo=True,
        )  # fmt: skip
        self.tasks[task["id"]] = task
        return StepPlanned, max(planned, at), state | {"next_step_id": task["id"]}

    def made(self, task: int) -> tuple[ChangeMade, str]:
        """Return the change that made a next step, and what it is called."""
        row = self.tasks[task]
        return ChangeMade("tasks", task, "create", None, snapshot_of(Tasks, row)), row["title"]

    def parts(self, deal: Values, opened: dt.datetime, dice: Random) -> list[Told]:
        """Note who of the customer's people has a part in a deal."""
        at = opened + dt.timedelta(minutes=25)
        people = self.employers.people_of(deal["party_id"], house_day_of(at))
        played = zip(dice.sample(people, min(len(people), 3)), _PLAYED, strict=False)
        return [self._part(deal, at, party_id=person, part=part) for person, part in played]

    def rival(self, deal: Values, opened: dt.datetime, name: str) -> Told:
        """Note who sells to the same customer, and what we hear of them."""
        note = luck("rival", name, deal["id"]).choice(story_file("sales")["against"][name])
        at = opened + dt.timedelta(minutes=40)
        return self._part(deal, at, party_id=self.rivals[name], part=COMPETES, note=note)

    def _part(self, deal: Values, at: dt.datetime, **values: Any) -> Told:
        moments = {"created_at": at, "changed_at": at, "is_demo": True}
        row = self.sheets[Part].add(deal_id=deal["id"], **values, **moments)
        change = ChangeMade("parts", row["id"], "create", None, snapshot_of(Parts, row))
        links = self.employers.links(row["party_id"], on=house_day_of(at))
        title = row["note"] or str(Parts.label)
        return Told(PartNoted, at, deal["owner_id"], "parts", row["id"], title, [change], links)

    def close(self) -> None:
        """Write what is left."""
        for sheet in self.sheets.values():
            sheet.close()
