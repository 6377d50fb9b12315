"""What was said: a few thousand sentences made once from the story's tellings, chosen by dice."""

import html
from dataclasses import dataclass
from datetime import date

from regulars.core.records.kinds.rich_text import plain_title
from regulars.site.demo.cast.members import Member
from regulars.site.demo.cast.organisations import SORTS
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.cast.telling import fill_in

_EACH = 3_000
_NAMES = ("Kari", "Amara", "Friedrich", "Sakura", "Eleni", "Marcus", "Giulia", "Hugh", "Noa", "Taras", "Camille")
_KEYS = {"note": ["note"], "call": ["call_in", "call_out"], "visit": ["visit"], "task": ["task"]}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text as it reads, as the editor keeps it, and what its record is called by it."""

    plain: str
    markup: str
    title: str


def sentences_by_kind() -> dict[str, list[Sentence]]:
    """Return some thousand sentences for each kind of activity."""
    tellings = [story_file(f"tellings/{sort}") for sort in (*SORTS, "subscriber")]
    found = {}
    for kind, keys in _KEYS.items():
        templates = [text for telling in tellings for key in keys for text in telling[key]]
        found[kind] = [_sentence(kind, templates[number % len(templates)], number) for number in range(_EACH)]
    return found


def _sentence(kind: str, template: str, number: int) -> Sentence:
    dice = luck("large", kind, number)
    name = dice.choice(_NAMES)
    person = Member("person", name, "", date.min, "", latin=name)
    text = fill_in(template, person, dice, "a friend")
    if number % 3 == 0 and kind != "task":
        text += f" Order {dice.randint(10_000, 99_999)}."
    markup = f"<p>{html.escape(text, quote=False)}</p>"
    return Sentence(text, markup, text if kind == "task" else plain_title(markup))
