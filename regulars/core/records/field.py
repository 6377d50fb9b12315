"""A field as the engine knows it, whether a column, a custom field, rows of another table or a function."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from regulars.core.access.house_day import house_today
from regulars.core.database.rows import FEW_ROWS, fetch_rows, one_of
from regulars.core.declared import declared
from regulars.core.records.kinds.kind import Kind
from regulars.core.worded import worded, worded_choices
from regulars.core.words import every_way

# What makes the several values of some records, by id, exactly these.
SaveMany = Callable[[dict[int, list[Any]]], None]


@dataclass(frozen=True)
class ManyRows:
    """Where the several values of one field stand: rows of another table.

    `table` may hold a join; `owner` is the column with the record's id; `key` is what filters compare;
    `:today` in `where` is the company's day.
    """

    table: str
    owner: str
    value: str
    key: str = ""
    where: str = ""
    order: str = ""

    def also(self, epoch: int = 0) -> str:
        """Return the SQL by which rows count at all, to follow another condition; empty where all do."""
        if not self.where:
            return ""
        # Written out, not a parameter: what was counted yesterday is then another question than today's.
        day = f"'{house_today(epoch).isoformat()}'" if ":today" in self.where else ""
        return f" AND {self.where.replace(':today', day)}"


@worded("label", "help")
@worded_choices
@dataclass(frozen=True, eq=False)
class Field:
    """One field of a record type: its words, its kind, its limits and where its value stands.

    A computed field with `order` can be sorted by: by a table's alias it gives the SQL of a number that is never NULL.
    """

    name: str
    label: str
    kind: Kind
    help: str = ""
    required: bool = False
    unique: bool = False
    readonly: bool = False
    column: str = ""
    key_column: str = ""
    number_column: str = ""
    nullable: bool = True
    second_column: str = ""
    custom_id: int | None = None
    choices: tuple[dict[str, str], ...] = ()
    # Where the choices are data: asked for anew after each change of the house. A field without any is not there.
    choices_from: Callable[[], tuple[dict[str, str], ...]] | None = None
    # How a choice that is data is said: what the business called it is nobody's to translate.
    say_choice: Callable[[dict[str, str]], str] | None = None
    target: str = ""
    default: Any = None
    max_length: int | None = None
    decimals: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    currency: str = ""
    many: ManyRows | None = None
    save: SaveMany | None = None
    compute: Callable[..., Any] | None = None
    of: str = ""
    order: Callable[[str], str] | None = None
    # The record types in which every read of it is written down.
    sensitive_in: frozenset[str] = frozenset()

    @property
    def custom(self) -> bool:
        """Whether this business added the field itself."""
        return self.custom_id is not None

    @property
    def labels(self) -> list[str]:
        """Every way in which the label is said, by which headings of files are known."""
        return [self.label] if self.custom else every_way(declared(self, "label"))

    @property
    def declared_choices(self) -> tuple[dict[str, str], ...]:
        """The choices in the words in which they were declared, whoever reads."""
        return tuple(self.__dict__["choices"])

    @cached_property
    def choice_values(self) -> frozenset[str]:
        """The values a choice may have."""
        return frozenset(c["value"] for c in self.declared_choices)

    def many_values(self, owners: list[int], *, epoch: int = 0) -> dict[int, list[Any]]:
        """Return the several values of this field for some records."""
        many = self.many
        if many is None or not owners:
            return {}
        these, params = one_of(many.owner, owners)
        found: dict[int, list[Any]] = {}
        for owner, value in fetch_rows(
            f"SELECT {many.owner}, {many.value} FROM {many.table} WHERE {these}{many.also(epoch)}"
            f" ORDER BY {many.order or many.value}",
            params,
            is_steady=len(owners) <= FEW_ROWS,
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
        return self.order is not None or (self.kind.sortable and self.many is None and self.compute is None)

    @property
    def groupable(self) -> bool:
        """Whether lists can be grouped by this field."""
        return self.kind.groupable and self.many is None and self.compute is None

    @property
    def summable(self) -> bool:
        """Whether groups can show a sum of this field."""
        return self.kind.summable and self.compute is None
