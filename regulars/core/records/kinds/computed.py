from typing import TYPE_CHECKING, Any

from regulars.core.records.kinds.kind import Kind
from regulars.core.words import say

if TYPE_CHECKING:
    from regulars.core.records.field import Field


class Computed(Kind):
    """A value that a Python function works out; it cannot be written."""

    slug = "computed"
    family = "computed"
    operators = ()
    sortable = False
    is_custom_kind = False
    json_type = Any

    def parse(self, value: Any, field: "Field") -> Any:
        raise ValueError(say("This value is worked out by the program and cannot be changed."))
