from typing import TYPE_CHECKING, Any

import msgspec

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
        """Return the file as the API shows it, from its id or from the JSON that the database made of it."""
        if value is None:
            return None
        known = msgspec.json.decode(value) if isinstance(value, str) else value
        known = known if isinstance(known, dict) else {"id": known}
        return {**known, "url": f"/api/files/{known['id']}/content"}

    def to_text(self, value: Any) -> str:
        return "" if value is None else str(value.get("name") or value.get("url", ""))


class Picture(File):
    """A picture."""

    slug = "picture"
