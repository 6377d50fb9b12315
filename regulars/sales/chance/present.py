"""What is known of open deals now, from the deals themselves and where they have been."""

import datetime as dt
from typing import Any

from regulars.core.database.rows import fetch_rows, one_of
from regulars.core.database.stored_values import stored_moment
from regulars.sales.chance.rules import Facts
from regulars.sales.passage.stored import moment_of

_DAY = 86_400
_MONTH = dt.timedelta(days=30)


def facts_now(ids: list[int], now: dt.datetime, places: dict[int, int]) -> dict[int, Facts]:
    """Return what is known of these deals, those that are open; `places` orders the stages."""
    these, params = one_of("id", ids)
    rows = fetch_rows(
        "SELECT id, party_id, stage_id, created_at, stage_since, value, currency, source, owner_id FROM sales_deal"
        f" WHERE {these} AND state = 'open'",
        params,
    )
    back = _steps_back([row[0] for row in rows], places)
    heard = _heard(sorted({row[1] for row in rows}), now)
    return {row[0]: _facts(row, now, back.get(row[0], 0), heard.get(row[1], 0)) for row in rows}


def _facts(row: tuple[Any, ...], now: dt.datetime, back: int, heard: int) -> Facts:
    _, _, stage, begun, since, value, currency, source, owner = row
    return Facts(
        stage=stage, steps_back=back, days_old=(now - moment_of(begun)).total_seconds() / _DAY,
        days_in_stage=(now - moment_of(since)).total_seconds() / _DAY, worth=None if value is None else int(value),
        currency=currency or "", source=source or "", seller=owner, heard=heard,
    )  # fmt: skip


def _steps_back(ids: list[int], places: dict[int, int]) -> dict[int, int]:
    these, params = one_of("deal_id", ids or [-1])
    found: dict[int, int] = {}
    last: tuple[int, int] | None = None
    for deal, stage in fetch_rows(
        f"SELECT deal_id, stage_id FROM sales_passage WHERE {these} ORDER BY deal_id, id", params
    ):
        if last and last[0] == deal and places.get(stage, 0) < places.get(last[1], 0):
            found[deal] = found.get(deal, 0) + 1
        last = (deal, stage)
    return found


def _heard(parties: list[int], now: dt.datetime) -> dict[int, int]:
    these, params = one_of("l.subject_id", parties or [-1])
    rows = fetch_rows(
        f"SELECT l.subject_id, COUNT(*) FROM journal_link l JOIN journal_entry e ON e.id = l.entry_id WHERE {these}"
        " AND l.room = 'activities' AND l.happened_at >= %s AND e.at >= %s AND e.at <= %s GROUP BY l.subject_id",
        [*params, stored_moment(now - 12 * _MONTH), stored_moment(now - _MONTH), stored_moment(now)],
    )
    return {party: count for party, count in rows}  # noqa: C416 - a list of pairs is typed as rows
