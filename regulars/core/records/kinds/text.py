from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, Kind
from regulars.core.words import say
from regulars.foundation.text import clean

if TYPE_CHECKING:
    from regulars.core.records.field import Field

_LONGEST_CODE = 3


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
            raise ValueError(say("Write this as text."))
        text = clean(value)
        if not self.keeps_lines:
            text = " ".join(text.splitlines()).strip()
        if field.max_length and len(text) > field.max_length <= _LONGEST_CODE:
            raise ValueError(say("Write this as its code of {max_length} letters.", max_length=field.max_length))
        if field.max_length and len(text) > field.max_length:
            raise ValueError(
                say(
                    "Shorten this to at most {max_length} characters; it has {count}.",
                    max_length=field.max_length,
                    count=len(text),
                )
            )
        return text


class LongText(Text):
    """Several lines of plain text."""

    slug = "long_text"
    groupable = False
    sortable = False
    keeps_lines = True
