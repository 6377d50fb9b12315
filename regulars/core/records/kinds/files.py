from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import EMPTINESS, Kind, blank
from regulars.core.records.kinds.links import read_id

if TYPE_CHECKING:
    from regulars.core.records.field import Field


class File(Kind):
    """An attached file."""

    slug = "file"
    family = "link"
    operators = EMPTINESS
    sortable = False
    json_type = dict[str, Any]

    def parse(self, value: Any, field: "Field") -> int | None:
        return None if blank(value) else read_id(value)

    def encode(self, value: Any) -> Any:
        return None if value is None else {"id": value, "url": f"/api/files/{value}/content"}

    def to_text(self, value: Any) -> str:
        return "" if value is None else str(value.get("url", ""))


class Picture(File):
    """A picture."""

    slug = "picture"
