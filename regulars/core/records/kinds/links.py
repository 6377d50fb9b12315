from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.choices import read_list
from regulars.core.records.kinds.kind import EMPTINESS, EQUALITY, Kind, blank
from regulars.core.words import say

if TYPE_CHECKING:
    from regulars.core.records.field import Field

LARGEST_ID = 2**63 - 1


class Link(Kind):
    """A link to one other record."""

    slug = "link"
    family = "link"
    operators = (*EQUALITY, "has_any", *EMPTINESS)
    groupable = True
    json_type = dict[str, Any]

    def parse(self, value: Any, field: "Field") -> int | None:
        return None if blank(value) else read_id(value)

    def to_text(self, value: Any) -> str:
        return "" if value is None else str(value.get("title") or "")


class User(Link):
    """A link to a user."""

    slug = "user"
    family = "user"


class Links(Kind):
    """Links to several other records."""

    slug = "links"
    family = "many"
    operators = ("has_any", "has_all", *EMPTINESS)
    is_many = True
    sortable = False
    json_type = list[dict[str, Any]]

    def parse(self, value: Any, field: "Field") -> list[int]:
        return list(dict.fromkeys(read_id(one) for one in read_list_of_ids(value)))

    def encode(self, value: Any) -> Any:
        return value or []

    def to_text(self, value: Any) -> str:
        return "; ".join(str(one.get("title") or "") for one in value or [])


def read_list_of_ids(value: Any) -> list[Any]:
    """Return the ids in a list that holds ids or {"id": …}."""
    if isinstance(value, list):
        value = [v.get("id") if isinstance(v, dict) else v for v in value]
    return read_list(value)


def read_id(value: Any) -> int:
    """Return a record id from 5, "5" or {"id": 5}; raises ValueError otherwise."""
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= LARGEST_ID:
        raise ValueError(say("Choose a record from the list."))
    return value
