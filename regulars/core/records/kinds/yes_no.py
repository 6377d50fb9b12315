from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, Kind, blank
from regulars.core.words import say

if TYPE_CHECKING:
    from regulars.core.records.field import Field

YES = {"yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "sim", "on"}
NO = {"no", "n", "false", "0", "nein", "non", "nei", "nee", "não", "off"}


class YesNo(Kind):
    """Yes or no."""

    slug = "yes_no"
    family = "yes_no"
    operators = ("is", *EMPTINESS)
    groupable = True
    json_type = bool

    def parse(self, value: Any, field: "Field") -> bool | None:
        if blank(value):
            return None if field.custom else False
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().lower() in YES | NO:
            return value.strip().lower() in YES
        raise ValueError(say("Answer with yes or no."))

    def encode(self, value: Any) -> Any:
        return None if value is None else bool(value)

    def to_text(self, value: Any) -> str:
        return "" if value is None else ("yes" if value else "no")
