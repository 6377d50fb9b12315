"""Fields that are kept beside other rows, told of times past from the rows they come from."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from regulars.core.journal.models import Change, Entry


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that gave a field another value."""

    entry: Entry
    before: Any
    after: Any


@dataclass(frozen=True)
class ToldByOthers:
    """A field told by records of another type: by record id its `steps`, newest first, and its value `at` a moment."""

    steps: Callable[[int], list[Step]]
    at: Callable[[int, dt.datetime], Any]


@dataclass(frozen=True)
class ToldBeside:
    """How a record type tells of its derived fields.

    by_rows: fields that the record's own rows tell; rows(snapshot, moment): what those in the snapshot told then.
    by_others: fields that other records tell.
    """

    by_rows: tuple[str, ...] = ()
    rows: Callable[[dict[str, Any], dt.datetime], dict[str, Any]] = lambda snapshot, moment: {}
    by_others: dict[str, ToldByOthers] = field(default_factory=dict)


def told_by_rows(told: ToldBeside, change: Change, name: str) -> tuple[Any, Any]:
    """Return what a change's rows told of a field before and after it."""
    before, after = (told.rows(snapshot or {}, change.entry.at).get(name) for snapshot in (change.before, change.after))
    return before, after
