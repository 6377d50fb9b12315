"""What is measured: each case with its addresses, drawn from the data by dice that always fall alike."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote

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
    )


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
    Case("board", "organisations by role, 20 a column", lambda d, s: "/api/organisations/board?by=roles&limit=20"),
]  # fmt: skip
HEAVY = {"groups", "board"}
