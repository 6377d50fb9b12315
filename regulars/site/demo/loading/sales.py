"""Two years of deals: opened, moved from stage to stage, won and lost, as the journal would have kept them."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from regulars.commons.catalogue.product.models import Product
from regulars.core.access.house_day import house_day_of
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.columns import MONEY_SCALE
from regulars.core.records.snapshots import difference
from regulars.sales.deal.events import DealChanged, DealLost, DealOpened, DealWon, StepPlanned
from regulars.sales.deal.models import Deal, DealLine
from regulars.sales.deal.record import Deals
from regulars.sales.pipeline.models import Pipeline
from regulars.sales.stage.models import Stage, StageNeed
from regulars.site.demo.cast.members import Member
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.selling import EUROS, Selling
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

CURRENCY = "NOK"
_DAY = dt.timedelta(days=1)
# Of ten deals that are old enough to be closed, so many were won.
_WON_OF_TEN = 6


_State = tuple[type[Event], dt.datetime, Values]


class _Step(NamedTuple):
    pk: int
    pipeline: int
    probability: int


class Sales:
    """Writes pipelines, products and deals, and returns what the journal tells of them."""

    def __init__(self, desk: Desk, employers: Employers, users: list[int], rivals: dict[str, int]) -> None:
        self.employers, self.users = employers, users
        self.selling = Selling(desk, employers, rivals)
        self.sheets = {model: Sheet(model) for model in (Pipeline, Stage, StageNeed, Product, Deal, DealLine)}
        self.now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self.ways: dict[str, list[_Step]] = {}
        self.prices: dict[str, tuple[int, int, str]] = {}
        self.deals = self.sheets[Deal]

    def open(self) -> None:
        """Write what there is to sell, and the ways in which it is sold."""
        began = {"created_at": self.now - 730 * _DAY, "changed_at": self.now - 730 * _DAY, "is_demo": True}
        story = story_file("sales")
        for place, way in enumerate(story["pipelines"], 1):
            pipeline = self.sheets[Pipeline].add(name=way["name"], place=place, **began)["id"]
            for at, (name, chance, stale, *needs) in enumerate(way["stages"], 1):
                told = {
                    "name": name,
                    "pipeline_id": pipeline,
                    "place": at,
                    "probability": str(chance),
                    "stale_days": stale,
                }
                row = self.sheets[Stage].add(**told, **began)
                for need in needs:
                    self.sheets[StageNeed].add(stage_id=row["id"], field=need)
                self.ways.setdefault(way["name"], []).append(_Step(row["id"], pipeline, chance))
        self.selling.open(story, began)
        for one in story["products"]:
            price = one["price"] * MONEY_SCALE
            row = self.sheets[Product].add(**{**one, "price": price}, currency=CURRENCY, **began)
            self.prices[one["code"]] = (row["id"], one["price"], one["unit"])

    def add(self, member: Member, party: int) -> list[Told]:
        """Write the deals with one member of the story."""
        dice = luck("deals", member.name)
        joined = member.added or self.now - 400 * _DAY
        # About as many in each month, so that the months are worth about the same.
        lately = [max(joined, self.now - 75 * _DAY)] * dice.choice((0, 0, 0, 1, 1))
        begins = [max(joined, self.now - 450 * _DAY)] * dice.choice((1, 1, 2, 2, 3, 4)) + lately
        return [told for since in begins for told in self._deal(member, party, since, dice)]

    def close(self) -> None:
        """Write what is left."""
        for sheet in self.sheets.values():
            sheet.close()
        self.selling.close()

    def _deal(self, member: Member, party: int, since: dt.datetime, dice: Random) -> Iterator[Told]:
        story = story_file("sales")
        way = dice.choice(list(self.ways))
        name, code, least, most = dice.choice(story["deals"][way])
        product, price, unit = self.prices[code]
        quantity = dice.randint(least, most)
        opened = since + (self.now - since) * dice.random()
        opened = opened.replace(hour=dice.randint(7, 15), minute=dice.choice((5, 20, 35, 50)), microsecond=0)
        opened = min(opened, self.now - dt.timedelta(hours=3))
        currency = CURRENCY if dice.random() > 0.08 else EUROS
        price = price if currency == CURRENCY else max(1, price // 11)
        value = quantity * price * MONEY_SCALE
        steps = self.ways[way]
        closing = story["closing"]
        source, _, campaign = dice.choice(closing["sources"]).partition("|")
        rival = dice.choice(closing["competitors"])
        row: Values = self.deals.blank | {
            "name": name, "party_id": party, "value": value, "currency": currency, "is_demo": True,
            "created_at": opened,
            "source": source, "campaign": campaign,
            "owner_id": self.users[member.owner if dice.random() < 0.7 else 0],
            "expected_on": (opened + dice.randint(30, 120) * _DAY).date().isoformat(),
        }  # fmt: skip
        states: list[_State] = list(self._way_of(row, steps, opened, dice))
        if states[-1][2]["state"] == "open" and (step := self.selling.step(states[-1], self.now, dice)):
            states.append(step)
        self.deals.last_id += 1
        last = states[-1][2] | {"id": self.deals.last_id, "version": len(states), "changed_at": states[-1][1]}
        self.deals.last_id -= 1
        stored = self.deals.add(**{key: value for key, value in last.items() if key != "id"})
        line = {"product_id": product, "quantity": str(quantity), "price": price * MONEY_SCALE, "currency": currency}
        line["unit"] = unit
        line = self.sheets[DealLine].add(deal_id=stored["id"], **line)
        yield from self._tell(stored, line, states)
        yield from self.selling.parts(stored, opened, dice)
        if rival:
            yield self.selling.rival(stored, opened, rival)

    def _tell(self, deal: Values, line: Values, states: list[_State]) -> Iterator[Told]:
        """What the journal holds of a deal: each state as the difference from the one before."""
        before: dict[str, Any] | None = None
        for event, at, state in states:
            after = snapshot_of(Deals, state | {"id": deal["id"]}, children={"lines": [line]})
            was, now = (None, after) if before is None else difference(before, after)
            change = ChangeMade("deals", deal["id"], "create" if before is None else "change", was, now)
            changes, data = [change], {"reason": state["lost_reason"]} if event is DealLost else {}
            if event is StepPlanned:
                made, title = self.selling.made(state["next_step_id"])
                changes, data = [made, change], {"step": title}
            links = self.employers.links(deal["party_id"], on=house_day_of(at))
            yield Told(event, at, deal["owner_id"], "deals", deal["id"], deal["name"], changes, links, data=data)
            before = after

    def _way_of(self, row: Values, steps: list[_Step], opened: dt.datetime, dice: Random) -> Iterator[_State]:
        """The deal after each of its events: opened, moved, and closed if it had the time."""
        at, state = opened, self._in_stage(row, steps[0], opened)
        yield DealOpened, at, state
        for step in steps[1:]:
            at += dice.randint(4, 40) * _DAY
            if at > self.now or dice.random() < 0.12:
                break
            state = self._in_stage(state, step, at)
            yield DealChanged, at, state
        at += dice.randint(3, 60) * _DAY
        if at > self.now:
            return
        closed = state | {"closed_at": at}
        if dice.randint(1, 10) <= _WON_OF_TEN:
            yield DealWon, at, closed | {"state": "won", "weighted": state["value"]}
        else:
            reason = dice.choice(story_file("sales")["closing"]["lost"])
            yield DealLost, at, closed | {"state": "lost", "weighted": 0, "lost_reason": reason}

    def _in_stage(self, row: Values, step: _Step, at: dt.datetime) -> Values:
        weighted = row["value"] * step.probability // 100
        return row | {"stage_id": step.pk, "pipeline_id": step.pipeline, "stage_since": at, "weighted": weighted}
