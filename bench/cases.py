"""What is measured: each case with its addresses, drawn from the data by dice that always fall alike."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote

from bench.rooms import LINE
from regulars.core.database.rows import fetch_rows

Draw = Callable[[Random, "Sample"], str]


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of request: a short name, what it is, and how an address of it is drawn."""

    name: str
    what: str
    draw: Draw


@dataclass(slots=True)
class Sample:
    """Some rows of the data to ask for."""

    people: list[tuple[int, str]]
    busy: list[int]
    cities: list[str]
    coffees: list[str]
    users: list[int]
    numbers: list[str]
    line: int
    queues: list[int]


def draw_sample(dice: Random) -> Sample:
    """Draw people, the busiest timelines, cities and users from the open database."""
    last = fetch_rows("SELECT max(id) FROM directory_party")[0][0]
    wanted = sorted({dice.randint(1, last) for _ in range(3_000)})
    people = fetch_rows(
        f"SELECT id, name FROM directory_party WHERE kind = 'person' AND id IN ({', '.join(map(str, wanted))})"
    )
    busy = [row[0] for row in people[:: max(1, len(people) // 300)]]
    return Sample(
        people=[(int(pk), str(name)) for pk, name in people],
        busy=busy,
        cities=["Bergen", "Oslo", "Berlin", "Hamburg", "London", "Київ", "東京", "Paris", "Stockholm"],
        coffees=["lighthouse", "sunday", "kochere", "half-moon"],
        users=[row[0] for row in fetch_rows("SELECT id FROM access_user ORDER BY id")],
        numbers=_numbers([row[0] for row in people]),
        line=fetch_rows("SELECT max(id) FROM sales_pipeline WHERE name = %s", [LINE])[0][0],
        queues=[row[0] for row in fetch_rows("SELECT id FROM service_queue WHERE name LIKE %s", [f"{LINE} %"])],
    )


def _numbers(people: list[int]) -> list[str]:
    some = ", ".join(map(str, people[:1_500]))
    rows = fetch_rows(f"SELECT value FROM directory_contactpoint WHERE kind = 'phone' AND party_id IN ({some})")
    return [str(row[0]) for row in rows]


def filtered(path: str, tree: Any, **more: str) -> str:
    """Return an address with a filter."""
    rest = "".join(f"&{name}={quote(value)}" for name, value in more.items())
    return f"{path}?limit=50&filter={quote(json.dumps(tree))}{rest}"


def _typed(dice: Random, sample: Sample) -> str:
    """A few letters of somebody's name, as the box sends them while one types."""
    name = dice.choice(sample.people)[1]
    words = name.split()
    text = words[0][: dice.randint(2, 6)]
    if len(words) > 1 and dice.random() < 0.4:
        text = f"{words[0]} {words[-1][: dice.randint(1, 4)]}"
    return f"/api/search?limit=10&q={quote(text)}"


def _is(field: str, value: object) -> dict[str, Any]:
    return {"field": field, "op": "is", "value": value}


CASES = [
    Case("list", "list page, 50 people by name", lambda d, s: f"/api/people?limit=50&skip={d.randint(0, 40) * 50}"),
    Case(
        "filtered list", "people of a city, by name",
        lambda d, s: filtered("/api/people", {"field": "city", "op": "is", "value": d.choice(s.cities)}, sort="name"),
    ),
    Case(
        "custom field", "people by a custom field, by name",
        lambda d, s: filtered(
            "/api/people",
            {"and": [{"field": "favourite_coffee", "op": "is", "value": d.choice(s.coffees)},
                     {"field": "owner", "op": "is", "value": d.choice(s.users)}]},
        ),
    ),
    Case("record", "record page of a person", lambda d, s: f"/api/people/{d.choice(s.people)[0]}"),
    Case("timeline", "first page of a timeline", lambda d, s: f"/api/people/{d.choice(s.busy)}/timeline?limit=30"),
    Case("search", "search as you type", _typed),
    Case("count", "how many people live in a city",
         lambda d, s: "/api/people/count?filter="
         + quote(json.dumps({"field": "city", "op": "is", "value": d.choice(s.cities)}))),
    Case("groups", "people counted by owner", lambda d, s: "/api/people/groups?by=owner"),
    Case(
        "deals board", "open deals of a pipeline by stage: count, sums, 20 each",
        lambda d, s: "/api/deals/board?by=stage&limit=20&filter="
        + quote(json.dumps({"and": [_is("pipeline", s.line), _is("state", "open")]})),
    ),
    Case("forecast", "forecast of the coming months, by seller",
         lambda d, s: f"/api/forecast?months={d.choice([3, 6, 12])}"),
    Case(
        "inbox", "open cases of a queue, by what is due",
        lambda d, s: filtered(
            "/api/cases",
            {"and": [_is("queue", d.choice(s.queues)), {"field": "state", "op": "has_any", "value": ["new", "open"]}]},
            sort="solve_due_at",
        ),
    ),
    Case("call card", "call card of a number that rings",
         lambda d, s: f"/api/calls/card?number={quote(d.choice(s.numbers))}"),
    Case("unknown number", "call card of a number that nobody has",
         lambda d, s: f"/api/calls/card?number={quote(f'+47 9{d.randint(0, 9_999_999):07d}')}"),
    Case("board", "organisations by role, 20 a column", lambda d, s: "/api/organisations/board?by=roles&limit=20"),
]  # fmt: skip
HEAVY = {"groups", "board", "deals board", "forecast"}
