from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, Kind, blank
from regulars.core.words import every_way, say
from regulars.foundation.text import clean, fold
from regulars.foundation.word_lists import join_words, split_words

if TYPE_CHECKING:
    from regulars.core.records.field import Field

MOST_VALUES = 500


class Choice(Kind):
    """One of a few values."""

    slug = "choice"
    family = "choice"
    operators = (*EQUALITY, "has_any", *EMPTINESS)
    groupable = True
    empty = ""

    def parse(self, value: Any, field: "Field") -> str:
        return "" if blank(value) else known_choice(value, field)

    def encode(self, value: Any) -> Any:
        return value or None

    def to_cell(self, value: Any, field: "Field") -> str:
        return shown_choice(str(value), field) if value else ""

    def from_text(self, text: str, field: "Field") -> Any:
        return choice_by_label(text, field) if text.strip() else None


class Choices(Kind):
    """Several of a few values."""

    slug = "choices"
    family = "many"
    operators = ("has_any", "has_all", *EMPTINESS)
    is_many = True
    sortable = False
    json_type = list[str]

    def parse(self, value: Any, field: "Field") -> list[str]:
        return [known_choice(one, field) for one in read_list(value)]

    def encode(self, value: Any) -> Any:
        return value or []

    def to_text(self, value: Any) -> str:
        return "; ".join(value or [])

    def to_cell(self, value: Any, field: "Field") -> str:
        return "; ".join(shown_choice(str(one), field) for one in value or [])

    def from_text(self, text: str, field: "Field") -> Any:
        named = read_list(list(dict.fromkeys(one for one in text.split(";") if one.strip())))
        return [choice_by_label(one, field) for one in named]


class Tags(Choices):
    """Words that users put on records; new ones are made by writing them."""

    slug = "tags"

    def to_cell(self, value: Any, field: "Field") -> str:
        return join_words(value or [])

    def is_same_in_cells(self, one: Any, other: Any) -> bool:
        """Whether these are the same tags, however they are spelled and in whichever order."""
        return sorted(map(fold, one or [])) == sorted(map(fold, other or []))

    def parse(self, value: Any, field: "Field") -> list[str]:
        seen: dict[str, str] = {}
        for one in read_list(value):
            name = clean(str(one)).strip()
            if len(name) > 60:
                raise ValueError(say("Shorten the tag to at most 60 characters."))
            if name and not fold(name):
                raise ValueError(say("Write the tag with a letter, a number or a sign that can be seen."))
            if name:
                seen.setdefault(fold(name), name)
        return list(seen.values())

    def from_text(self, text: str, field: "Field") -> Any:
        return split_words(text)


def read_list(value: Any) -> list[Any]:
    """Return a short list of strings or numbers, or raise ValueError."""
    if blank(value):
        return []
    if not isinstance(value, list) or len(value) > MOST_VALUES or not all(isinstance(v, (str, int)) for v in value):
        raise ValueError(say("Give a list of values."))
    return list(dict.fromkeys(value))


def known_choice(value: Any, field: "Field") -> str:
    """Return the value if it is one of the field's choices."""
    if isinstance(value, str) and value in field.choice_values:
        return value
    labels = ", ".join(str(c["label"]) for c in field.choices[:12])
    raise ValueError(say("“{value}” is not among the choices: {labels}.", value=str(value)[:40], labels=labels))


def shown_choice(value: str, field: "Field") -> str:
    """Return the label of a choice, and its value too where another label reads alike or would be cut apart."""
    label = next((str(c["label"]) for c in field.choices if c["value"] == value), value)
    return label if ";" not in label and _meant(label, field) == [value] else f"{label.replace(';', ',')} ({value})"


def choice_by_label(text: str, field: "Field") -> str:
    """Return the choice whose label or value the text is, or the text itself for `parse` to refuse.

    Raises ValueError where several choices are called so.
    """
    found = _meant(text, field)
    if len(found) > 1:
        ways = ", ".join(shown_choice(value, field) for value in found)
        raise ValueError(
            say("“{text}” is the name of several choices; write one of: {ways}.", text=text.strip()[:40], ways=ways)
        )
    return found[0] if found else text.strip()


def _meant(text: str, field: "Field") -> list[str]:
    wanted = fold(text)
    called = [c["value"] for c in field.choices if fold(str(c["label"])) == wanted]
    # A file may have been written in another language of the house.
    if not called and not field.custom:
        called = [c["value"] for c in field.declared_choices if wanted in map(fold, every_way(c["label"]))]
    # Labels first: what is called "Red" is meant by "Red", even where another choice was called so once.
    return called or [c["value"] for c in field.choices if wanted in (fold(c["value"]), _with_value(c))]


def _with_value(choice: dict[str, str]) -> str:
    return fold(f"{choice['label'].replace(';', ',')} ({choice['value']})")
