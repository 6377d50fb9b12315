"""Passages told anew from the whole journal: after deals were brought in beside it, as the demo does."""

from collections.abc import Iterator
from typing import Any

import msgspec

from regulars.core.database.rows import execute, fetch_rows
from regulars.core.database.turns import write_transaction
from regulars.sales.passage.following import insert_stays
from regulars.sales.passage.rules import Stay, Step, step_of, way_of
from regulars.sales.passage.stored import moment_of

_AT_A_TIME = 2_000


def retell_passages() -> int:
    """Write all passages anew from the journal; return of how many deals."""
    done, last = 0, 0
    with write_transaction():
        execute("DELETE FROM sales_passage")
        while rows := fetch_rows(
            f"SELECT id, stage_id, stage_since FROM sales_deal WHERE id > %s ORDER BY id LIMIT {_AT_A_TIME}", [last]
        ):
            steps = _steps(last, rows[-1][0])
            stays = [(row[0], one) for row in rows for one in way_of(steps.get(row[0], ())) or [_as_it_stands(row)]]
            insert_stays(stays)
            last, done = rows[-1][0], done + len(rows)
    return done


def _as_it_stands(row: Any) -> Stay:
    return Stay(row[1], moment_of(row[2]))


def _steps(after: int, until: int) -> dict[int, list[Step]]:
    found: dict[int, list[Step]] = {}
    for deal, step in _told(after, until):
        found.setdefault(deal, []).append(step)
    return found


def _told(after: int, until: int) -> Iterator[tuple[int, Step]]:
    rows = fetch_rows(
        "SELECT c.record_id, e.at, c.after, e.undo_of_id FROM journal_change c"
        " JOIN journal_entry e ON e.id = c.entry_id"
        " WHERE c.record_type = 'deals' AND c.record_id > %s AND c.record_id <= %s ORDER BY c.record_id, c.id",
        [after, until],
    )
    for deal, at, stored, undo_of in rows:
        values = msgspec.json.decode(stored) if isinstance(stored, str | bytes) else stored
        step = step_of(moment_of(at), values, is_undo=bool(undo_of))
        if step:
            yield deal, step
