from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, Kind, blank
from regulars.core.words import say
from regulars.foundation.text import clean

if TYPE_CHECKING:
    from regulars.core.records.field import Field

PARTS = ("street", "street2", "postcode", "city", "region", "country")


class Address(Kind):
    """A postal address in its parts."""

    slug = "address"
    family = "address"
    operators = ("contains", *EMPTINESS)
    sortable = False
    says_less_in_cells = True
    json_type = dict[str, str]

    def parse(self, value: Any, field: "Field") -> dict[str, str] | None:
        if blank(value):
            return None
        if not isinstance(value, dict) or not all(isinstance(v, str | None) for v in value.values()):
            raise ValueError(say("Give the address in its parts: street, postcode, city, country."))
        parts = {part: clean(value.get(part) or "").strip()[:300] for part in PARTS}
        return parts if any(parts.values()) else None

    def to_text(self, value: Any) -> str:
        return ", ".join(value[p] for p in PARTS if value.get(p)) if value else ""

    def from_text(self, text: str, field: "Field") -> Any:
        return {"street": text} if text.strip() else None
