"""What was known of deals at earlier moments, read from the journal: nothing of later slips in."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

import msgspec

from regulars.core.database.rows import fetch_rows, one_of
from regulars.core.records.columns import MONEY_SCALE
from regulars.sales.chance.rules import Facts
from regulars.sales.passage.rules import Stay, step_of, take_step
from regulars.sales.passage.stored import moment_of

_MONTH = dt.timedelta(days=30)
_AT_A_TIME = 500


@dataclass
class Story:
    """A deal's changes in their order, and the moments at which somebody wrote down that the party was spoken to."""

    pk: int
    party: int
    worth_now: int | None
    changes: list[tuple[dt.datetime, dict[str, Any], bool]]
    heard: list[dt.datetime]

    def begun(self) -> dt.datetime:
        """When the deal began."""
        return self.changes[0][0]

    def facts(self, at: dt.datetime, places: dict[int, int]) -> Facts | None:
        """Return what was known at a moment; None where the deal was not open then. `places` orders the stages."""
        values: dict[str, Any] = {}
        stays: list[Stay] = []
        for moment, after, is_undo in self.changes:
            if moment > at:
                break
            values |= after
            if step := step_of(moment, after, is_undo=is_undo):
                take_step(stays, step)
        if not stays or values.get("state") != "open":
            return None
        back = sum(places.get(b.stage, 0) < places.get(a.stage, 0) for a, b in pairwise(stays))
        return Facts(
            stage=stays[-1].stage, steps_back=back, days_old=_days(at - self.begun()),
            days_in_stage=_days(at - stays[-1].since), worth=_worth(values.get("value")),
            currency=values.get("currency") or "", source=values.get("source") or "", seller=values.get("owner_id"),
            heard=bisect_right(self.heard, at) - bisect_left(self.heard, at - _MONTH),
        )  # fmt: skip

    def stages(self) -> set[int]:
        """Every stage it was in."""
        return {after["stage_id"] for _, after, _ in self.changes if after.get("stage_id")}


def stories_of(ids: list[int]) -> Iterable[Story]:
    """Yield the stories of these deals; those of which the journal tells no begin are left out."""
    for start in range(0, len(ids), _AT_A_TIME):
        some = ids[start : start + _AT_A_TIME]
        these, params = one_of("id", some)
        rows = fetch_rows(f"SELECT id, party_id, value FROM sales_deal WHERE {these} ORDER BY id", params)
        changes, heard = _changes(some), _heard(sorted({row[1] for row in rows}))
        for pk, party, worth in rows:
            if changes.get(pk):
                yield Story(pk, party, worth, changes[pk], heard.get(party, []))


def _changes(ids: list[int]) -> dict[int, list[tuple[dt.datetime, dict[str, Any], bool]]]:
    these, params = one_of("c.record_id", ids)
    rows = fetch_rows(
        "SELECT c.record_id, e.at, c.after, c.before, e.undo_of_id FROM journal_change c"
        f" JOIN journal_entry e ON e.id = c.entry_id WHERE c.record_type = 'deals' AND {these}"
        " ORDER BY c.record_id, c.id",
        params,
    )
    found: dict[int, list[tuple[dt.datetime, dict[str, Any], bool]]] = {}
    for pk, at, after, before, undo_of in rows:
        values = _plain(after)
        # What a change emptied stands only among what was before.
        emptied = {name: None for name in _plain(before) if name not in values}
        found.setdefault(pk, []).append((moment_of(at), emptied | values, bool(undo_of)))
    return found


def _heard(parties: list[int]) -> dict[int, list[dt.datetime]]:
    if not parties:
        return {}
    these, params = one_of("l.subject_id", parties)
    rows = fetch_rows(
        f"SELECT l.subject_id, e.at FROM journal_link l JOIN journal_entry e ON e.id = l.entry_id WHERE {these}"
        " AND l.room = 'activities' ORDER BY e.at",
        params,
    )
    found: dict[int, list[dt.datetime]] = {}
    for party, at in rows:
        found.setdefault(party, []).append(moment_of(at))
    return found


def _plain(stored: Any) -> dict[str, Any]:
    return (msgspec.json.decode(stored) if isinstance(stored, str | bytes) else stored) or {}


def _worth(value: Any) -> int | None:
    if value in (None, ""):
        return None
    # From memory a sum is told as a decimal, from its column in ten-thousandths.
    return value if isinstance(value, int) else int(Decimal(value) * MONEY_SCALE)


def _days(span: dt.timedelta) -> float:
    return span.total_seconds() / 86_400
