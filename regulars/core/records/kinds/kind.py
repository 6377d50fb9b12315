"""What a field kind is: how a value comes in, is kept, goes out and is compared."""

from typing import TYPE_CHECKING, Any, ClassVar

from regulars.foundation.text import fold

if TYPE_CHECKING:
    from regulars.core.records.field import Field

EQUALITY = ("is", "is_not")
EMPTINESS = ("is_empty", "is_not_empty")
RANGE = ("at_least", "at_most")


class Kind:
    """A field kind; one instance serves every field of that kind.

    `parse` takes JSON and returns what is stored, or raises ValueError with a sentence for the user.
    `encode` takes what the database gave and returns JSON. `family` chooses how filters compile.
    """

    slug: ClassVar[str]
    family: ClassVar[str] = "text"
    operators: ClassVar[tuple[str, ...]] = (*EQUALITY, *EMPTINESS)
    is_many: ClassVar[bool] = False
    is_custom_kind: ClassVar[bool] = True
    sortable: ClassVar[bool] = True
    groupable: ClassVar[bool] = False
    summable: ClassVar[bool] = False
    empty: ClassVar[Any] = None
    # Whether a cell of it is a number, which no spreadsheet runs.
    is_numeric: ClassVar[bool] = False
    # Whether a cell says less than the value: formatting, or which part of an address is which.
    says_less_in_cells: ClassVar[bool] = False
    # msgspec/pydantic type shown in OpenAPI
    json_type: ClassVar[Any] = str

    def parse(self, value: Any, field: "Field") -> Any:
        """Return the value to store, or raise ValueError saying what to do."""
        raise NotImplementedError

    def encode(self, value: Any) -> Any:
        """Return the JSON form of a stored value."""
        return value

    def custom_value(self, value: Any) -> Any:
        """Return the form a custom field keeps inside its JSON column."""
        return value

    def from_custom(self, value: Any) -> Any:
        """Return the stored form of what the custom JSON column holds."""
        return value

    def is_blank(self, value: Any) -> bool:
        """Whether a stored value counts as empty."""
        return value is None or value == "" or value == []

    def to_text(self, value: Any) -> str:
        """Return the JSON form as text."""
        return "" if value is None else str(value)

    def to_cell(self, value: Any, field: "Field") -> str:
        """Return the JSON form as one cell of a file, in the words that `from_text` reads."""
        return self.to_text(value)

    def is_same_in_cells(self, one: Any, other: Any) -> bool:
        """Whether two stored values, though not alike, are the same words in a file."""
        return self.says_less_in_cells and self.to_text(one).split() == self.to_text(other).split()

    def key(self, stored: Any, country: str) -> str:
        """Return the text by which a stored text is compared; `country` is where short numbers are dialled."""
        return fold(self.to_text(stored))

    def from_text(self, text: str, field: "Field") -> Any:
        """Return the JSON form that a cell of a file means."""
        return text or None


def blank(value: Any) -> bool:
    """Whether JSON input means "nothing": null or an empty or white string."""
    return value is None or (isinstance(value, str) and not value.strip())
