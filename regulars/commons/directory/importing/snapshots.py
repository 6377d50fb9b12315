"""A draft as a new party's snapshot: columns and child rows in the journal's own form."""

from typing import Any

from regulars.commons.directory.importing.draft import Draft, Point
from regulars.core.records.snapshots import CHILDREN, MANY, Snapshot

Row = dict[str, Any]


def new_party(draft: Draft, *, owner_id: int | None, source: str) -> Snapshot:
    """Return the snapshot of the party that a row makes."""
    snapshot: Snapshot = {"kind": draft.kind, **draft.columns}
    if owner_id is not None:
        snapshot["owner_id"] = owner_id
    if draft.picture_id is not None:
        snapshot["picture_id"] = draft.picture_id
    snapshot |= draft.custom
    if draft.points:
        snapshot[f"{CHILDREN}contact_points"] = points_of(draft.points)
    if draft.addresses:
        rows = [{**address, "is_primary": place == 0} for place, address in enumerate(draft.addresses)]
        snapshot[f"{CHILDREN}addresses"] = rows
    if draft.dates:
        snapshot[f"{CHILDREN}dates"] = [date_row(one) for one in draft.dates]
    if draft.roles:
        snapshot[f"{CHILDREN}roles"] = [{"role": role} for role in draft.roles]
    if draft.facts:
        snapshot[f"{CHILDREN}facts"] = [fact_row(text, source) for text in draft.facts]
    if draft.tags:
        snapshot[f"{MANY}tags"] = list(draft.tags)
    return snapshot


def points_of(points: list[Point]) -> list[Row]:
    """Return contact points as rows; the first of each kind is the primary one."""
    seen: set[str] = set()
    rows = []
    for point in points:
        row = point_row(point)
        row["is_primary"] = point.kind not in seen
        seen.add(point.kind)
        rows.append(row)
    return rows


def point_row(point: Point) -> Row:
    """Return one contact point as a row."""
    row = {"kind": point.kind, "value": point.value, "key": point.key, "is_primary": False}
    return row | {"label": point.label} if point.label else row


def date_row(one: dict[str, str]) -> Row:
    """Return an important date as a row, with the day by which it is found each year."""
    row: Row = {name: value for name, value in one.items() if value}
    row["month_day"] = int(one["day"][-5:-3]) * 100 + int(one["day"][-2:])
    return row


def fact_row(text: str, source: str) -> Row:
    """Return a fact as a row, with where it stands."""
    return {"text": text, "source": source[:160]} if source else {"text": text}
