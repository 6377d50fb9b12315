"""A year of cases: asked, answered, solved and rated, some late, as the journal would have kept them."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from regulars.core.access.house_day import house_day_of
from regulars.core.journal.events import Event
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.snapshots import difference
from regulars.service.case.events import CaseAnswered, CaseCame, CaseClosed, CaseSolved, CaseWaits, CustomerRated
from regulars.service.case.models import Case
from regulars.service.case.record import Cases
from regulars.service.promise.priorities import priority_of
from regulars.site.demo.cast.members import Member
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.loading.chronicle import Told
from regulars.site.demo.loading.employers import Employers
from regulars.site.demo.loading.service_terms import ServiceTerms
from regulars.site.demo.loading.sheet import Sheet, Values
from regulars.site.demo.loading.snapshot import snapshot_of

_DAY, _HOUR = dt.timedelta(days=1), dt.timedelta(hours=1)
_LONGEST_AGO = 365
# So old a case is closed.
_CLOSED_AFTER = 14 * _DAY
# The hours, in UTC, between which the roastery picks up the telephone.
_OPEN = (7, 14)
_CHANNELS = ("phone", "phone", "phone", "mail", "mail", "mail", "form", "chat", "visit")
State = tuple[type[Event], dt.datetime, Values, dict[str, Any]]


class Service:
    """Writes queues, promises, contracts and cases, and returns what the journal tells of them."""

    def __init__(self, employers: Employers, users: list[int]) -> None:
        self.employers, self.users = employers, users
        self.now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        self.terms = ServiceTerms(self.now, users)
        self.cases = Sheet(Case)
        self.asked: list[tuple[dt.datetime, int, str, Random]] = []

    def open(self) -> None:
        """Write where cases wait and what is promised."""
        self.terms.write()

    def add(self, member: Member, party: int) -> None:
        """Let one member of the story ask for what is written when all have asked."""
        dice = luck("cases", member.name)
        level = self.terms.contract(party, dice, self.users[member.owner])
        first = max(member.added or self.now - _LONGEST_AGO * _DAY, self.now - _LONGEST_AGO * _DAY)
        moments = sorted(self._moment(first, dice) for _ in range(dice.choice((0, 1, 1, 2, 3, 4))))
        if dice.random() < 0.22:
            moments.append(self._asked_at(self.now - dice.uniform(0.3, 90) * _HOUR, dice))
        self.asked += ((at, party, level, dice) for at in moments)

    def close(self) -> list[Told]:
        """Write the cases of all, numbered as they came."""
        asked = sorted(self.asked, key=lambda one: one[0])
        told = [
            told
            for number, (at, party, level, dice) in enumerate(asked, 1)
            for told in self._case(number, party, at, level, dice)
        ]
        self.cases.close()
        return told

    def _moment(self, first: dt.datetime, dice: Random) -> dt.datetime:
        # More of it lately: those who ask are more by now, and what is open must be of these days.
        share = dice.random() ** 0.6
        at = first + (self.now - first) * share
        asked = self._asked_at(at, dice)
        return asked if asked > first else at

    def _asked_at(self, at: dt.datetime, dice: Random) -> dt.datetime:
        """When it was said: on a day of work, while somebody is there, and not in the future."""
        back = max(0, at.weekday() - 4)
        minute = dice.choice((3, 12, 27, 41, 58))
        told = (at - back * _DAY).replace(hour=dice.randint(*_OPEN), minute=minute, second=0, microsecond=0)
        while told >= self.now - _HOUR / 6:
            told -= _DAY * (3 if told.weekday() == 0 else 1)
        return told

    def _case(self, number: int, party: int, at: dt.datetime, level: str, dice: Random) -> Iterator[Told]:
        told = dice.choice(story_file("service")["cases"])
        row: Values = self.cases.blank | {
            "number": number, "subject": told["subject"], "party_id": party, "channel": dice.choice(_CHANNELS),
            "kind": told["kind"], "description": told["said"], "product": told["product"], "impact": told["impact"],
            "urgency": told["urgency"], "priority": priority_of(told["impact"], told["urgency"]), "level": level,
            "queue_id": self.terms.queues[told["queue"]], "owner_id": dice.choice(self.users), "is_demo": True,
            "created_at": at,
        }  # fmt: skip
        states = list(self._way_of(row, told, dice))
        last = states[-1][2] | {"version": len(states), "changed_at": states[-1][1]}
        stored = self.cases.add(**{name: value for name, value in last.items() if name != "id"})
        before: dict[str, Any] | None = None
        for event, moment, state, data in states:
            after = snapshot_of(Cases, state | {"id": stored["id"]})
            was, now = (None, after) if before is None else difference(before, after)
            change = ChangeMade("cases", stored["id"], "create" if before is None else "change", was, now)
            words = str(data.get("text", ""))
            links = self.employers.links(party, on=house_day_of(moment))
            yield Told(
                event, moment, row["owner_id"], "cases", stored["id"], row["subject"], [change], links, words, data
            )
            before = after

    def _way_of(self, row: Values, told: dict[str, Any], dice: Random) -> Iterator[State]:
        """The case after each of its events, as far as there was time for them."""
        at, state = row["created_at"], row
        yield CaseCame, at, state, {}
        age = self.now - at
        is_fresh = age < 4 * _DAY
        presses = row["priority"] == "urgent" or bool(row["level"])
        first = (0.1, 0.2, 0.4, 0.4, 0.8, 1.5) if presses else (0.2, 0.4, 0.4, 0.8, 0.8, 1.5, 2.5, 5, 26)
        at = _at_work(at + dice.choice(first) * _HOUR)
        # Who asked today may still wait; of the days before hardly anybody does.
        if at > self.now or dice.random() < (0.5 if age < 7 * _HOUR else 0.06 if is_fresh else 0):
            return
        took = self.terms.worked(row, row["created_at"], at)
        state = state | {"state": "open", "answered_at": at, "answer_took": took}
        yield CaseAnswered, at, state, {"text": told["answer"]}
        if dice.random() < 0.15:
            at = _at_work(at + 2 * _HOUR)
            if at > self.now:
                return
            since = _at_work(at + dice.choice((20, 44, 70)) * _HOUR)
            if since > self.now:
                waits = [["customer", at.isoformat(), None]]
                yield CaseWaits, at, state | {"state": "customer", "paused_at": at, "waits": waits}, {}
                return
            state = state | {"waits": [["customer", at.isoformat(), since.isoformat()]]}
            at = since
        more = (0.5, 2, 2, 5, 5, 22) if presses else (0.5, 2, 5, 22, 30, 50, 120)
        at = _at_work(at + dice.choice(more) * _HOUR)
        if at > self.now or (is_fresh and dice.random() < 0.6):
            return
        yield from self._end_of(state, told, at, dice)

    def _end_of(self, state: Values, told: dict[str, Any], at: dt.datetime, dice: Random) -> Iterator[State]:
        took = self.terms.worked(state, state["created_at"], at)
        done = {"state": "solved", "solved_at": at, "solve_took": took, "resolution": told["resolution"]}
        state = state | done | {"cause": told["cause"], "asked_at": at}
        yield CaseSolved, at, state, {}
        rated = at + dice.choice((1, 5, 20, 30)) * _HOUR
        if dice.random() < 0.45 and rated < self.now:
            rating = dice.choices(("good", "fair", "bad"), (16, 4, 1))[0]
            said = dice.choice(story_file("service")["satisfaction"][rating])
            state = state | {"satisfaction": rating, "satisfaction_said": said, "rated_at": rated}
            label = {value: label for value, label, _ in Case.SATISFIED}[rating]
            yield CustomerRated, rated, state, {"rating": label} | ({"text": said} if said else {})
        closed = at + _CLOSED_AFTER
        if closed < self.now:
            yield CaseClosed, closed, state | {"state": "closed"}, {}


def _at_work(at: dt.datetime) -> dt.datetime:
    """The same moment while somebody works, else the next morning on which somebody does."""
    if at.weekday() < 5 and _OPEN[0] <= at.hour <= _OPEN[1]:
        return at
    morning = at if at.hour < _OPEN[0] else at + _DAY
    while morning.weekday() > 4:
        morning += _DAY
    return morning.replace(hour=_OPEN[0], minute=5 + at.minute // 2)
