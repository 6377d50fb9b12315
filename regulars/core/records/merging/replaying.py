"""What happened to the one record since, told again for the side it belongs to."""

from typing import Any

from regulars.core.records.snapshots import CHILDREN, MANY, Snapshot

Row = dict[str, Any]


def apply_change(side: Snapshot, before: Snapshot, after: Snapshot) -> None:
    """Do to one side's snapshot what an entry did to the record while both were one."""
    for key in {**before, **after}:
        was, now = before.get(key), after.get(key)
        if was == now:
            continue
        if key.startswith(CHILDREN):
            side[key] = _rows(side.get(key) or [], was or [], now or [])
        elif key.startswith(MANY):
            kept = [one for one in side.get(key) or [] if one not in (was or []) or one in (now or [])]
            side[key] = sorted({*kept, *(one for one in now or [] if one not in (was or []))})
        else:
            side[key] = now
    for key in [key for key, value in side.items() if value in (None, "", [])]:
        del side[key]


def _rows(mine: list[Row], was: list[Row], now: list[Row]) -> list[Row]:
    """Rows that came, come; rows that went, go; a row of the other side that was changed comes as a further row."""
    before, after = {row["id"]: row for row in was}, {row["id"]: row for row in now}
    found = {row["id"]: row for row in mine if not (row["id"] in before and row["id"] not in after)}
    fresh: list[Row] = []
    for pk, row in after.items():
        if before.get(pk) == row:
            continue
        if pk in found or pk not in before:
            found[pk] = row
        elif _says_more(row, before[pk]):
            fresh.append({**{k: v for k, v in row.items() if k not in ("id", "is_primary")}, "is_primary": False})
    return [*(found[pk] for pk in sorted(found)), *fresh]


def _says_more(row: Row, before: Row) -> bool:
    return any(before.get(k) != v for k, v in row.items() if k != "is_primary")
