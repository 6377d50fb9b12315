"""A field as the engine knows it, whether a column, a custom field, rows of another table or a function."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from regulars.core.database.rows import fetch_rows
from regulars.core.records.kinds.kind import Kind


@dataclass(frozen=True)
class ManyRows:
    """Where the several values of one field stand: rows of another table.

    `table` may hold a join; `owner` is the column with the record's id; `key` is what filters compare.
    """

    table: str
    owner: str
    value: str
    key: str = ""
    where: str = ""
    order: str = ""


@dataclass(frozen=True, eq=False)
class Field:
    """One field of a record type: its words, its kind, its limits and where its value stands."""

    name: str
    label: str
    kind: Kind
    help: str = ""
    required: bool = False
    unique: bool = False
    readonly: bool = False
    column: str = ""
    key_column: str = ""
    nullable: bool = True
    second_column: str = ""
    custom_id: int | None = None
    choices: tuple[dict[str, str], ...] = ()
    target: str = ""
    default: Any = None
    max_length: int | None = None
    decimals: int | None = None
    minimum: int | None = None
    currency: str = ""
    many: ManyRows | None = None
    save: Callable[[int, list[Any]], None] | None = None
    compute: Callable[..., Any] | None = None
    needs: tuple[str, ...] = ()
    of: str = ""

    @property
    def custom(self) -> bool:
        """Whether this business added the field itself."""
        return self.custom_id is not None

    @cached_property
    def choice_values(self) -> frozenset[str]:
        """The values a choice may have."""
        return frozenset(c["value"] for c in self.choices)

    def many_values(self, owners: list[int]) -> dict[int, list[Any]]:
        """Return the several values of this field for some records."""
        many = self.many
        if many is None or not owners:
            return {}
        marks = ", ".join(["%s"] * len(owners))
        where = f" AND {many.where}" if many.where else ""
        found: dict[int, list[Any]] = {}
        for owner, value in fetch_rows(
            f"SELECT {many.owner}, {many.value} FROM {many.table} WHERE {many.owner} IN ({marks}){where}"
            f" ORDER BY {many.order or many.value}",
            owners,
        ):
            values = found.setdefault(owner, [])
            if value not in values:
                values.append(value)
        return found

    @property
    def operators(self) -> tuple[str, ...]:
        """The filter operators that fit this field."""
        return self.kind.operators

    @property
    def sortable(self) -> bool:
        """Whether lists can be sorted by this field."""
        return self.kind.sortable and self.many is None and self.compute is None

    @property
    def groupable(self) -> bool:
        """Whether lists can be grouped by this field."""
        return self.kind.groupable and self.many is None and self.compute is None

    @property
    def summable(self) -> bool:
        """Whether groups can show a sum of this field."""
        return self.kind.summable and self.compute is None
