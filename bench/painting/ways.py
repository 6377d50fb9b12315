"""The ways from screen to screen that are measured, and by what one knows that the next screen is there."""

from dataclasses import dataclass

_ROW = "[data-line] [data-open]"


@dataclass(frozen=True, slots=True)
class Way:
    """A click that leads from one screen to the next.

    It begins at `start`; `press` is clicked, and `sees` says what is painted then, what tells most first. An element
    that was there before the click does not count.
    """

    name: str
    what: str
    start: str
    press: str
    sees: dict[str, str]


_NEXT = 'button[aria-label="Next in the list"]'
_STORY = {"name": "main h1", "story": "main [role=search] ~ * [data-line], main [role=search] ~ [data-line]"}
WAYS = [
    Way("people", "Today → people", "/today", 'nav a[href="/people"]', {"rows": _ROW}),
    Way("organisations", "people → organisations", "/people", 'nav a[href="/organisations"]', {"rows": _ROW}),
    Way("record", "people → a person", "/people", '[data-line="3"] [data-open]', _STORY),
    Way("next record", "a person → the next", "a person", _NEXT, _STORY),
    Way("back", "a person → back to the people", "a person", "main header nav a", {"rows": _ROW}),
    Way("today", "people → Today", "/people", 'nav a[href="/today"]', {"lines": "main section li"}),
    Way("board", "people → their board", "/people", 'input[value="board"] + label', {"cards": "[data-card]"}),
    Way("calendar", "people → their calendar", "/people", 'input[value="calendar"] + label', {"days": "[data-day] a"}),
]
