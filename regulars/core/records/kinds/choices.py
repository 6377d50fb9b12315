from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, Kind, blank
from regulars.foundation.text import clean, fold

if TYPE_CHECKING:
    from regulars.core.records.field import Field


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

    def from_text(self, text: str, field: "Field") -> Any:
        return [choice_by_label(t, field) for t in text.split(";") if t.strip()]


class Tags(Choices):
    """Words that users put on records; new ones are made by writing them."""

    slug = "tags"
    is_custom_kind = False

    def parse(self, value: Any, field: "Field") -> list[str]:
        seen: dict[str, str] = {}
        for one in read_list(value):
            name = clean(str(one)).strip()
            if len(name) > 60:
                raise ValueError("Shorten the tag to at most 60 characters.")
            if name:
                seen.setdefault(fold(name), name)
        return list(seen.values())

    def from_text(self, text: str, field: "Field") -> Any:
        return [t.strip() for t in text.replace(" ::: ", ";").replace(",", ";").split(";") if t.strip()]


def read_list(value: Any) -> list[Any]:
    """Return a short list of strings or numbers, or raise ValueError."""
    if blank(value):
        return []
    if not isinstance(value, list) or len(value) > 500 or not all(isinstance(v, (str, int)) for v in value):
        raise ValueError("Give a list of values.")
    return list(dict.fromkeys(value))


def known_choice(value: Any, field: "Field") -> str:
    """Return the value if it is one of the field's choices."""
    if isinstance(value, str) and value in field.choice_values:
        return value
    labels = ", ".join(str(c["label"]) for c in field.choices[:12])
    raise ValueError(f"“{str(value)[:40]}” is not among the choices: {labels}.")


def choice_by_label(text: str, field: "Field") -> str:
    """Return the choice whose label or value the text is, or the text itself for `parse` to refuse."""
    wanted = fold(text)
    return next(
        (c["value"] for c in field.choices if wanted in (fold(str(c["label"])), fold(c["value"]))), text.strip()
    )
