"""What happened with each member: two years of notes, calls, visits and tasks, in words that fit her."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from regulars.site.demo.cast.calendar import HISTORY_DAYS, moments_between, working_moment
from regulars.site.demo.cast.members import Happening, Member, Story, Told
from regulars.site.demo.cast.sources import luck, story_file

_BUSY = {
    "cafe": 21,
    "retailer": 14,
    "distributor": 16,
    "supplier": 14,
    "partner": 9,
    "press": 5,
    "office": 9,
    "lead": 5,
}
_WEIGHTS = {"note": 4, "call_in": 4, "call_out": 4, "visit": 2, "task": 2}
_CONTACT = ("call_in", "call_out", "visit")


def tell_histories(story: Story, today: date) -> None:
    """Write the history of everybody whose story is not written by hand."""
    for member in story.members:
        if member.is_written or member.sort in ("household", "family"):
            continue
        if member.kind == "organisation" or member.sort == "subscriber":
            _Teller(story, member, today).tell()
    story.happenings.sort(key=lambda happening: happening.at)


class _Teller:
    def __init__(self, story: Story, member: Member, today: date) -> None:
        self.story, self.member, self.today = story, member, today
        self.dice = luck("history", member.name, member.latin)
        self.telling = story_file(f"tellings/{member.sort}")
        self.staff = story.staff_of(member) or [member]
        self.decks: dict[str, list[str]] = {}

    def tell(self) -> None:
        """Write the member's facts, rhythm and happenings."""
        first, last = self._span()
        years = max((last - first).days, 20) / HISTORY_DAYS
        count = _BUSY.get(self.member.sort) or self.dice.choice([2, 4, 5, 7, 9])
        moments = moments_between(first, last, max(2, round(count * min(1.0, years + 0.25))), self.dice)
        for at, kind in zip(moments, self._kinds(len(moments)), strict=True):
            self._happen(kind, at)
        self._learn(first)

    def _span(self) -> tuple[date, date]:
        first = max(self.member.joined, self.today - timedelta(days=HISTORY_DAYS - 12))
        ago = self.dice.randint(1, 40)
        if self.dice.random() < 0.45:
            rhythm = self.dice.choice(self.telling["rhythm"])
            self._chief().columns["rhythm_days"] = rhythm
            is_quiet = self.dice.random() < 0.28
            ago = round(rhythm * self.dice.uniform(1.15, 2.6) if is_quiet else rhythm * self.dice.uniform(0.1, 0.85))
        return first, max(first, self.today - timedelta(days=ago))

    def _chief(self) -> Member:
        return self.staff[0] if self.member.sort in ("cafe", "lead") else self.member

    def _kinds(self, count: int) -> list[str]:
        kinds = self.dice.choices(list(_WEIGHTS), list(_WEIGHTS.values()), k=count)
        kinds[-1] = self.dice.choice(_CONTACT)
        return kinds

    def _happen(self, kind: str, at: datetime) -> None:
        about = self._about(kind)
        text = self._words(kind, about)
        more: dict[str, Any] = {}
        if kind == "task":
            more = self._promise(at)
        elif kind == "visit":
            more = {"place": self.member.places[0].city if self.member.kind == "organisation" else "Roastery"}
        user = about.owner if self.dice.random() < 0.75 else self.dice.randrange(5)
        self.story.happenings.append(Happening(kind, at, about, user, text, more))

    def _about(self, kind: str) -> Member:
        if self.member.kind == "person" or (kind in ("note", "task") and self.dice.random() < 0.5):
            return self.member
        chief = self._chief()
        if kind in _CONTACT and "rhythm_days" in chief.columns:
            return chief  # her rhythm is hers, not her colleagues'
        return self.dice.choice(self.staff)

    def _promise(self, at: datetime) -> dict[str, Any]:
        due = at.date() + timedelta(days=self.dice.randint(2, 21))
        days = (self.today - due).days
        more: dict[str, Any] = {"due": due}
        if days > 9 or (days > 0 and self.dice.random() < 0.6):
            done = working_moment(due - timedelta(days=self.dice.randint(-2, 1)), self.dice)
            more["done"] = max(done, at + timedelta(hours=2))
        return more

    def _words(self, kind: str, about: Member) -> str:
        deck = self.decks.setdefault(kind, [])
        if not deck:
            deck += self.dice.sample(self.telling[kind], k=len(self.telling[kind]))
        return fill_in(deck.pop(), about if about.kind == "person" else self.staff[0], self.dice, self._referrer())

    def _referrer(self) -> str:
        ties = (tie for tie in self.story.ties if tie.kind == "referred" and tie.target is self.member)
        tie = next(ties, None)
        return tie.source.name if tie else "a friend's kitchen"

    def _learn(self, first: date) -> None:
        facts = self.dice.sample(self.telling["fact"], k=self.dice.choice([0, 0, 1, 1, 2]))
        for line in facts:
            text, _, source = line.partition("|")
            day = first + timedelta(days=self.dice.randint(0, max((self.today - first).days, 1)))
            who = self.dice.choice(self.staff)
            who.facts.append(Told(text, source, min(day, self.today)))


def fill_in(text: str, person: Member, dice: Random, referrer: str = "") -> str:
    """Return the sentence with its {slots} filled from story/words.toml."""
    words = story_file("words")
    first = person.latin.split()[0] if person.kind == "person" else person.name
    used: list[str] = []

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name in ("first", "referrer"):
            return first if name == "first" else referrer
        choices = [word for word in words[name.rstrip("2")] if word not in used]
        used.append(dice.choice(choices))
        return used[-1]

    return re.sub(r"\{(\w+)\}", fill, text)


def add_open_tasks(story: Story, today: date) -> None:
    """Make sure that today has its due tasks: for each seller some overdue, some for today, some to come."""
    dice = luck("tasks")
    for user, member, ahead in _promised_today(story, dice):
        telling = story_file(f"tellings/{member.sort}")
        text = fill_in(dice.choice(telling["task"]), (story.staff_of(member) or [member])[0], dice)
        due = today + timedelta(days=ahead)
        made = working_moment(today - timedelta(days=dice.randint(1, 9) + max(-ahead, 0)), dice)
        story.happenings.append(Happening("task", made, member, user, text, {"due": due}))


def _promised_today(story: Story, dice: Random) -> Iterator[tuple[int, Member, int]]:
    for user in range(5):
        theirs = [m for m in story.members if m.owner == user and not m.is_written and m.sort in (*_BUSY, "subscriber")]
        for ahead in (-4, -1, 0, 0, 1, 2, 5, 9):
            if theirs:
                yield user, dice.choice([m for m in theirs if m.kind == "organisation"] or theirs), ahead
