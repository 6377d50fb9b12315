"""What somebody does next: a few requests that follow one another as a screen sends them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from random import Random
from urllib.parse import quote

from bench.cases import Sample, filtered
from bench.load.requests import Caller

Ask = tuple[str, bytes]
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Deed:
    """One kind of deed: how often it is chosen among others, and the requests it is made of."""

    often: int
    ask: Callable[[Random, Sample, Caller], Iterator[Ask]]


def _list(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    yield "list", caller.get(f"/api/people?limit=50&skip={dice.randint(0, 40) * 50}")
    yield "count", caller.get("/api/people/count")


def _filter(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    tree = {"field": "city", "op": "is", "value": dice.choice(sample.cities)}
    yield "filtered list", caller.get(filtered("/api/people", tree, sort="name"))
    yield "count", caller.get(f"/api/people/count?filter={quote(json.dumps(tree))}")


def _record(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    person = dice.choice(sample.people)[0]
    yield "record", caller.get(f"/api/people/{person}")
    yield "timeline", caller.get(f"/api/people/{person}/timeline?limit=30")


def _search(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    name = dice.choice(sample.people)[1]
    for letters in range(2, min(6, len(name)) + 1):
        yield "search", caller.get(f"/api/search?limit=10&q={quote(name[:letters])}")


def _board(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    yield "board", caller.get("/api/organisations/board?by=roles&limit=20")


def _today(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    yield "today", caller.get("/api/today")


def _note(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    text = f"<p>Wants the order of week {dice.randint(1, 52)} two days sooner.</p>"
    yield "note", caller.send("POST", "/api/notes", {"text": text, "party": dice.choice(sample.people)[0]})


def _add(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    number = next(_numbers)
    body = {"name": f"Berta Person{number}", "email": f"user{number}@example.org"}
    yield "add", caller.send("POST", "/api/people", body)


DEEDS = [
    Deed(25, _list), Deed(10, _filter), Deed(30, _record), Deed(18, _search), Deed(3, _board), Deed(4, _today),
    Deed(6, _note), Deed(4, _add),
]  # fmt: skip


def next_deed(dice: Random, sample: Sample, caller: Caller) -> Iterator[Ask]:
    """Return the requests of what somebody does next, each to be sent when the one before was answered."""
    return dice.choices(DEEDS, [deed.often for deed in DEEDS])[0].ask(dice, sample, caller)
