"""What was said, a few thousand sentences: chosen by dice, each with its words cut for the search once."""

import html
from dataclasses import dataclass
from functools import lru_cache

from regulars.core.search.tokens import slot_tokens
from regulars.site.demo.cast.members import Member
from regulars.site.demo.cast.organisations import SORTS
from regulars.site.demo.cast.sources import luck, story_file
from regulars.site.demo.cast.telling import fill_in

_EACH = 3_000
_NAMES = (
    "Kari",
    "Amara",
    "Friedrich",
    "Sakura",
    "Eleni",
    "Marcus",
    "Giulia",
    "Hugh",
    "Noa",
    "Taras",
    "Camille",
    "Paweł",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, as the editor keeps it, and its words as the search index keeps them."""

    plain: str
    markup: str
    words: frozenset[str]
    names: frozenset[str]


def sentences_by_kind() -> dict[str, list[Sentence]]:
    """Return some thousand sentences for each kind of activity."""
    found = {}
    for kind, keys in (("note", ["note"]), ("call", ["call_in", "call_out"]), ("visit", ["visit"]), ("task", ["task"])):
        tellings = [story_file(f"tellings/{sort}") for sort in (*SORTS, "subscriber")]
        templates = [text for telling in tellings for key in keys for text in telling[key]]
        found[kind] = [_sentence(kind, templates[number % len(templates)], number) for number in range(_EACH)]
    return found


def _sentence(kind: str, template: str, number: int) -> Sentence:
    dice = luck("large", kind, number)
    name = dice.choice(_NAMES)
    person = Member("person", name, "", None, "", latin=name)  # type: ignore[arg-type]  nobody in particular
    text = fill_in(template, person, dice, "a friend")
    if number % 3 == 0 and kind != "task":
        text += f" Order {dice.randint(10_000, 99_999)}."
    slot = "name" if kind == "task" else "text"
    return Sentence(
        text, f"<p>{html.escape(text, quote=False)}</p>", frozenset(slot_tokens("text", text)), names(slot, text)
    )


def names(slot: str, text: str) -> frozenset[str]:
    """Return the tokens of a title that is searched as a name; empty for other texts."""
    return frozenset(slot_tokens("name", text)) if slot == "name" else frozenset()


@lru_cache(maxsize=200_000)
def title_words(name: str) -> frozenset[str]:
    """Return a party's name as words of a text about her."""
    return frozenset(slot_tokens("text", name))
