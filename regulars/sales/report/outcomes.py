"""What came of the deals closed in some days: won and lost, by reason, by source, by seller."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import Row
from regulars.core.records.fields import all_fields
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.tallies import tally
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.report.asked import Asked, Filter, is_, reach, require_fields
from regulars.sales.report.table import Column, Report, ReportRow, row_of_user

MOST_ROWS = 100
_COLUMN = {"lost_reason": "t.lost_reason", "source": "t.source", "owner": "t.owner_id"}


def read_reasons(viewer: Viewer, asked: Asked) -> Report:
    """Return why deals were lost, the most frequent reason first."""
    found, currencies = _found(viewer, asked, "lost_reason", ("lost",))
    rows = [_row(viewer, "lost_reason", key, states, ("lost",), _closed(asked)) for key, states in found]
    columns = [Column("lost", say("Lost")), *_worths(currencies, ("lost",))]
    return Report(say("Why deals were lost"), say("Reason"), columns, rows)


def read_sources(viewer: Viewer, asked: Asked) -> Report:
    """Return what came of the deals from each source."""
    return _both(viewer, asked, "source", say("Won and lost by source"), say("Source"))


def read_sellers(viewer: Viewer, asked: Asked) -> Report:
    """Return what came of the deals of each seller."""
    return _both(viewer, asked, "owner", say("Won and lost by seller"), say("Seller"))


def _both(viewer: Viewer, asked: Asked, field: str, name: str, of: str) -> Report:
    found, currencies = _found(viewer, asked, field, ("won", "lost"))
    rows = [_row(viewer, field, key, states, ("won", "lost"), _closed(asked)) for key, states in found]
    for row in rows:
        won, lost = row.cells["won"], row.cells["lost"]
        row.put("share", f"{100 * won / (won + lost):.1f}")
    columns = [
        Column("won", say("Won")), Column("lost", say("Lost")), Column("share", say("Won of a hundred"), "percent"),
        *_worths(currencies, ("won", "lost")),
    ]  # fmt: skip
    return Report(name, of, columns, rows)


def _closed(asked: Asked) -> list[Filter]:
    return [*asked.of_pipeline(), *asked.between("closed_at"), *asked.whose()]


States = dict[str, dict[str, tuple[int, int | None]]]


def _found(
    viewer: Viewer, asked: Asked, field: str, states: tuple[str, ...]
) -> tuple[list[tuple[Any, States]], list[str]]:
    """By value, state and currency: how many deals, and what they are worth; the most first."""
    require_fields(viewer, "deals", {"state", "closed_at", "value", "owner", field})
    among = {"field": "state", "op": "has_any", "value": list(states)}
    where, params = reach(viewer, "deals", [*_closed(asked), among])
    sql = (
        f"SELECT {_COLUMN[field]}, t.state, t.currency, COUNT(*), SUM(t.value / 10000), SUM(t.value %% 10000)"
        f" FROM sales_deal t WHERE {where} GROUP BY 1, 2, 3"
    )
    found: dict[Any, States] = {}
    for key, state, currency, count, whole, rest in tally(sql, params, _counted):
        worth = None if whole is None else int(whole) * 10_000 + int(rest)
        found.setdefault(key or None, {}).setdefault(state, {})[currency] = (count, worth)
    currencies = sorted({one for by in found.values() for state in by.values() for one in state if one})
    total = {key: sum(n for state in by.values() for n, _ in state.values()) for key, by in found.items()}
    return sorted(found.items(), key=lambda one: (-total[one[0]], str(one[0])))[:MOST_ROWS], currencies


def _row(viewer: Viewer, field: str, key: Any, found: States, states: tuple[str, ...], base: list[Filter]) -> ReportRow:
    if field == "owner":
        row = row_of_user(key, viewer)
    else:
        row = ReportRow(_label(field, str(key)) if key else say("Not said"))
    for state in states:
        mine = [*base, is_(field, key), is_("state", state)]
        row.put(state, sum(n for n, _ in found.get(state, {}).values()), *mine)
        for currency, (_, worth) in found.get(state, {}).items():
            if currency and worth is not None:
                told = KINDS["money"].encode((worth, currency))
                row.put(f"{state}_{currency}", told, *mine, is_("currency", currency))
    return row


def _label(field: str, key: str) -> str:
    choices = all_fields(record_type("deals"))[field].choices
    return next((str(one["label"]) for one in choices if one["value"] == key), key)


def _worths(currencies: list[str], states: tuple[str, ...]) -> list[Column]:
    words = {"won": say("Worth won"), "lost": say("Worth lost")}
    return [Column(f"{state}_{one}", f"{words[state]} ({one})", "money") for one in currencies for state in states]


def _counted(rows: list[Row]) -> int:
    return sum(row[3] for row in rows)
