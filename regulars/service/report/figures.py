"""A figure of a report: a number, and the filter that lists the rows behind it."""

import json
from dataclasses import dataclass
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.counting import count_rows
from regulars.core.records.reading.grouping import read_groups
from regulars.core.records.reading.pages import ListRequest, list_condition
from regulars.core.records.registry import record_type

JsonRow = dict[str, Any]
MOST_GROUPS = 10


def is_(field: str, op: str, value: Any = None) -> JsonRow:
    """Return one condition of a filter."""
    return {"field": field, "op": op} | ({} if value is None else {"value": value})


@dataclass(frozen=True)
class Figures:
    """Figures over the cases that one viewer may see; all of them are lists that she can open."""

    viewer: Viewer

    def knows(self, *names: str) -> bool:
        """Whether the viewer may see these fields of cases: what is told from others is left out for her."""
        return set(names) <= readable_fields(record_type("cases"), self.viewer).keys()

    def count(self, *conditions: JsonRow) -> JsonRow:
        """Return how many cases there are, and their filter."""
        tree = _tree(conditions)
        return {"count": count_rows(record_type("cases"), _asked(tree), self.viewer)["value"], "filter": tree}

    def groups(self, by: str, *conditions: JsonRow, most: int = MOST_GROUPS) -> list[JsonRow]:
        """Return the largest groups of a field that has a value, each with its number and filter."""
        tree = _tree(conditions)
        found = read_groups(record_type("cases"), by, [], _asked(tree), self.viewer)
        named = [one for one in found if one["value"] is not None and one["count"]]
        return [
            {
                "label": one["label"],
                "color": one["color"],
                "value": one["value"] if isinstance(one["value"], str) else None,
                "count": one["count"],
                "filter": _tree([*conditions, is_(by, "is", _plain(one["value"]))]),
            }
            for one in sorted(named, key=lambda one: -one["count"])[:most]
        ]

    def lengths(self, column: str, *conditions: JsonRow) -> JsonRow:
        """Return the median and the ninetieth hundredth of a length of time, in seconds."""
        where, params = list_condition(record_type("cases"), _asked(_tree(conditions)), self.viewer)
        rows = fetch_rows(
            f"SELECT t.{column} FROM service_case t WHERE {where} AND t.{column} IS NOT NULL ORDER BY 1", params
        )
        return {"median": _at(rows, 0.5), "p90": _at(rows, 0.9)}


def _at(rows: list[Any], share: float) -> int | None:
    return rows[min(int(len(rows) * share), len(rows) - 1)][0] if rows else None


def _plain(value: Any) -> Any:
    return value["id"] if isinstance(value, dict) else value


def _tree(conditions: Any) -> JsonRow:
    return {"and": list(conditions)}


def _asked(tree: JsonRow) -> ListRequest:
    return ListRequest(filter=json.dumps(tree, default=str))
