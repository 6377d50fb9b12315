"""Sorting and keyset pages: each page begins where the last one ended, however many rows there are."""

from dataclasses import dataclass
from typing import Any

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import is_postgres
from regulars.core.problems import BadRequest
from regulars.core.records.field import Field
from regulars.core.records.fields import Fields, find_field
from regulars.core.records.reading.expressions import compare_expression, is_text, truth
from regulars.core.records.reading.visibility import join_conditions, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say

MOST_KEYS = 4


@dataclass(frozen=True)
class SortKey:
    """One sort key: its SQL, its direction, and whether rows may have no value there (they come last)."""

    sql: str
    params: tuple[Any, ...]
    descending: bool
    textual: bool
    may_be_empty: bool
    zero: str = "''"
    may_be_null: bool = True

    @property
    def word(self) -> str:
        """ASC or DESC."""
        return "DESC" if self.descending else "ASC"

    def empty(self) -> Condition:
        """Return the condition for rows without a value here."""
        if self.textual and not self.may_be_null:
            # One value instead of two, so that the rows are one range of an index, in order.
            return f"{self.sql} = ''", [*self.params]
        if self.textual:
            return f"({self.sql} IS NULL OR {self.sql} = '')", [*self.params, *self.params]
        return f"{self.sql} IS NULL", [*self.params]


def read_sort(text: str, fields: Fields, viewer: Viewer, record_type: type[RecordType], alias: str) -> list[SortKey]:
    """Return the keys of "-last_heard_at,name"; raises BadRequest for a field that cannot be sorted by."""
    names = [part.strip() for part in text.split(",") if part.strip()]
    if len(names) > MOST_KEYS:
        raise BadRequest(say("A list can be sorted by at most {most_keys} fields.", most_keys=MOST_KEYS))
    keys = []
    for name in names:
        field = find_field(fields, name.lstrip("-"))
        if not field.sortable:
            raise BadRequest(say("A list cannot be sorted by “{label}”.", label=field.label))
        keys.append(_sort_key(field, name.startswith("-"), viewer, record_type, alias))
    return keys


def _sort_key(field: Field, descending: bool, viewer: Viewer, record_type: type[RecordType], alias: str) -> SortKey:
    if field.order:
        return SortKey(field.order(alias), (), descending, textual=False, may_be_empty=False)
    # A field of one's own may have become required after records without a value were there.
    may_be_empty = not ((field.required and not field.custom) or field.name in ("created_at", "changed_at"))
    if field.kind.family == "link":
        sql, params = _linked_title(field, viewer, alias)
        return SortKey(sql, tuple(params), descending, True, True)
    if field.kind.family == "user":
        return SortKey(
            f"(SELECT fold(u.name) FROM access_user u WHERE u.id = {compare_expression(field, alias)})",
            (), descending, True, True,
        )  # fmt: skip
    textual = is_text(field) or field.kind.family in ("choice", "partial_date")
    may_be_null = field.nullable and not field.key_column
    # A column that always has a value is one range; to look for rows without one would read them all.
    may_be_empty = may_be_empty and (textual or may_be_null)
    zero = _zero(field, textual)
    return SortKey(compare_expression(field, alias), (), descending, textual, may_be_empty, zero, may_be_null)


def _zero(field: Field, textual: bool) -> str:
    """A literal of the field's type that stands in for "no value" where NULL would not compare."""
    if textual or (field.custom and field.kind.family in ("date", "instant")):
        return "''"
    if field.kind.family in ("date", "instant"):
        return ("DATE " if field.kind.family == "date" else "TIMESTAMPTZ ") * is_postgres() + "'0001-01-01'"
    return truth(False) if field.kind.family == "yes_no" else "0"


def _linked_title(field: Field, viewer: Viewer, alias: str) -> Condition:
    target = find_type(field.target)
    seen = join_conditions(
        [(f"far.id = {compare_expression(field, alias)}", []), visible_condition(viewer, target, "far")]
    )
    title = f"far.{target.title_key}" if target.title_key else f"fold(far.{target.column(target.title_field)})"
    return f"(SELECT {title} FROM {target.table()} far WHERE {seen[0]})", seen[1]
