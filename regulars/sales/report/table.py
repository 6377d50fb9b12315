"""A report as a table: what its columns are called, its rows, and which records stand behind each number."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.titles import users_by_id
from regulars.core.words import say
from regulars.sales.report.asked import Filter, all_of


@dataclass(frozen=True)
class Column:
    """A column: its name, what it is called, and what its cells are: number, money, percent, duration."""

    name: str
    label: str
    kind: str = "number"


@dataclass
class ReportRow:
    """A row: what it is about, its values by column, and for each number the list that it counts.

    `of` is the type of the record that it is about, where that has a page.
    """

    label: str
    id: int | None = None
    picture: str | None = None
    of: str | None = None
    cells: dict[str, Any] = field(default_factory=dict)
    behind: dict[str, Any] = field(default_factory=dict)

    def put(self, name: str, value: Any, *parts: Filter, of: str = "deals") -> None:
        """Set a value; with conditions, also the rows of a type that stand behind it."""
        self.cells[name] = value
        if parts and value:
            self.behind[name] = {"type": of, "filter": all_of(*parts)}


def row_of_user(pk: int | None, viewer: Viewer) -> ReportRow:
    """Return a row about a user, or about nobody."""
    person = users_by_id(viewer.epoch).get(pk or 0)
    return ReportRow(person["title"], pk, person["picture"]) if person else ReportRow(say("Nobody"))


@dataclass(frozen=True)
class Report:
    """A report: what its rows are, its columns and its rows."""

    name: str
    of: str
    columns: list[Column]
    rows: list[ReportRow]

    def told(self) -> dict[str, Any]:
        """Return the report as JSON."""
        columns = [{"name": one.name, "label": one.label, "kind": one.kind} for one in self.columns]
        rows = [
            {
                "label": one.label, "id": one.id, "picture": one.picture, "of": one.of, "cells": one.cells,
                "behind": one.behind,
            }
            for one in self.rows
        ]  # fmt: skip
        return {"of": self.of, "columns": columns, "rows": rows}


@dataclass(frozen=True)
class ReportListing:
    """A report on its way into a file."""

    report: Report

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return self.report.name

    @property
    def fields(self) -> list[Field]:
        """The columns as the exporter knows them."""
        told = [Field(one.name, one.label, KINDS[one.kind]) for one in self.report.columns]
        return [Field("title", self.report.of, KINDS["text"]), *told]

    @property
    def headings(self) -> list[str]:
        """What stands over the columns."""
        return [one.label for one in self.fields]

    def known_by(self, row: dict[str, Any]) -> list[Any]:
        """Return nothing: a sum does not come back."""
        return []

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield every row, a missing value as none."""
        for one in self.report.rows:
            yield {column.name: one.cells.get(column.name) for column in self.report.columns} | {"title": one.label}
