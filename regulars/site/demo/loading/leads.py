"""Who asked for what: leads that wait, that are worked, and that led somewhere or nowhere in two years."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from regulars.core.access.house_day import house_day_of
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.snapshots import difference
from regulars.sales.lead.events import LeadCame, LeadDisqualified, LeadQualified, LeadTaken
from regulars.sales.lead.models import Lead
from regulars.sales.lead.record import Leads
from regulars.sales.score.keeping import keep_scores
from regulars.site.demo.cast.members import Member
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

_HOUR, _DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
State = tuple[type[Event], dt.datetime, Values]


class LeadBook:
    """Writes leads, and returns what the journal tells of them."""

    def __init__(self, employers: Employers, users: list[int]) -> None:
        self.employers, self.users = employers, users
        self.sheet = Sheet(Lead)
        self.now = dt.datetime.now(dt.UTC).replace(microsecond=0)

    def add(self, member: Member, party: int) -> list[Told]:
        """Write what a member asked for: lately, as a lead or for the next time; else perhaps before she bought."""
        dice = luck("lead", member.name)
        roles = {one.role for one in member.roles if one.until is None}
        if "lead" in roles or ("customer" in roles and dice.random() < 0.05):
            came = self.now - dice.randint(2, 26 * 24) * _HOUR
            return self._tell(member, party, list(self._open(member, party, came, dice)), dice)
        if "customer" in roles and member.added and dice.random() < 0.5:
            return self._tell(member, party, list(self._closed(member, party, member.added, dice)), dice)
        return []

    def close(self) -> None:
        """Write what is left, and work out the scores."""
        self.sheet.close()
        keep_scores(list(range(self.sheet.first_id, self.sheet.last_id + 1)), also_closed=True)

    def _row(self, member: Member, party: int, came: dt.datetime, dice: Random) -> Values:
        story = story_file("leads")
        interest, about = dice.choice(story["asked"]).split("|")
        came = came.replace(minute=dice.choice((4, 17, 31, 48)), second=0)
        waits = {"owner_id": None} if dice.random() < 0.5 else {"owner_id": self.users[member.owner]}
        return self.sheet.blank | waits | {
            "interest": interest, "about": about, "party_id": party, "source": dice.choice(story["sources"]),
            "campaign": dice.choice(story["campaigns"]), "is_demo": True, "created_at": min(came, self.now - _HOUR),
        }  # fmt: skip

    def _open(self, member: Member, party: int, came: dt.datetime, dice: Random) -> Iterator[State]:
        row = self._row(member, party, came, dice)
        yield LeadCame, row["created_at"], row
        taken = row["created_at"] + dice.randint(1, 60) * _HOUR
        if dice.random() < 0.55 and taken < self.now:
            yield LeadTaken, taken, row | {"state": "worked", "worked_at": taken, "owner_id": self.users[member.owner]}

    def _closed(self, member: Member, party: int, came: dt.datetime, dice: Random) -> Iterator[State]:
        story, row = story_file("leads"), self._row(member, party, came, dice)
        owner = {"owner_id": self.users[member.owner]}
        yield LeadCame, row["created_at"], row
        taken = row["created_at"] + dice.randint(1, 30) * _HOUR
        closed = taken + dice.randint(1, 9) * _DAY
        if closed >= self.now:
            return
        worked = row | owner | {"state": "worked", "worked_at": taken}
        yield LeadTaken, taken, worked
        if dice.random() < 0.7:
            yield LeadQualified, closed, worked | {
                "state": "qualified", "closed_at": closed, "reason": dice.choice(story["merits"]),
            }  # fmt: skip
        else:
            yield LeadDisqualified, closed, worked | {
                "state": "disqualified", "closed_at": closed, "reason": dice.choice(story["reasons"]),
            }  # fmt: skip

    def _tell(self, member: Member, party: int, states: list[State], dice: Random) -> list[Told]:
        last = states[-1]
        stored = self.sheet.add(**{k: v for k, v in last[2].items() if k != "id"} | {
            "version": len(states), "changed_at": last[1],
        })  # fmt: skip
        told: list[Told] = []
        before: dict[str, Any] | None = None
        for event, at, state in states:
            after = snapshot_of(Leads, state | {"id": stored["id"]})
            was, now = (None, after) if before is None else difference(before, after)
            change = ChangeMade("leads", stored["id"], "create" if before is None else "change", was, now)
            data = {"reason": state["reason"]} if event is LeadDisqualified else {}
            links = self.employers.links(party, on=house_day_of(at))
            by = state["owner_id"] or self.users[member.owner]
            told.append(Told(event, at, by, "leads", stored["id"], state["interest"], [change], links, data=data))
            before = after
        return told
