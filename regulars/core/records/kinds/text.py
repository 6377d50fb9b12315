from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, Kind
from regulars.foundation.text import clean

if TYPE_CHECKING:
    from regulars.core.records.field import Field


class Text(Kind):
    """One line of text."""

    slug = "text"
    operators = (*EQUALITY, "contains", "starts_with", *EMPTINESS)
    groupable = True
    empty = ""
    keeps_lines = False

    def parse(self, value: Any, field: "Field") -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            raise ValueError("Write this as text.")
        text = clean(value)
        if not self.keeps_lines:
            text = " ".join(text.splitlines()).strip()
        if field.max_length and len(text) > field.max_length:
            raise ValueError(f"Shorten this to at most {field.max_length} characters; it has {len(text)}.")
        return text


class LongText(Text):
    """Several lines of plain text."""

    slug = "long_text"
    groupable = False
    sortable = False
    keeps_lines = True
