"""A row merged into a party that is there: only its gaps filled, or overwritten; nothing else is lost."""

from typing import Any

from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.markup import same_words
from regulars.commons.directory.importing.pictures import is_same_picture
from regulars.commons.directory.importing.snapshots import date_row, fact_row, point_row
from regulars.core.records.snapshots import CHILDREN, MANY, Snapshot
from regulars.foundation.phones import apart_extension
from regulars.foundation.text import fold

Row = dict[str, Any]


def merge_draft(snapshot: Snapshot, draft: Draft, *, overwrite: bool, source: str) -> bool:
    """Put what a row says into a snapshot; tell whether that changed anything."""
    before = repr(snapshot)
    columns = {**draft.columns, **draft.custom}
    if draft.picture_id is not None and not is_same_picture(draft.picture_id, snapshot.get("picture_id")):
        columns["picture_id"] = draft.picture_id
    # The order is read off the name: where the name is as it was, it has been chosen, or has its reason.
    is_named_so = all(snapshot.get(part, "") == columns.get(part, "") for part in ("given_name", "family_name"))
    for key, value in columns.items():
        if key == "name_order" and is_named_so:
            continue
        if key == "about" and value and same_words(str(value), str(snapshot.get(key, ""))):
            continue
        if value not in (None, "") and (overwrite or snapshot.get(key) in (None, "")):
            snapshot[key] = value
    _merge_points(_rows(snapshot, "contact_points"), draft, overwrite)
    _merge_addresses(_rows(snapshot, "addresses"), draft, overwrite)
    _merge_dates(_rows(snapshot, "dates"), draft, overwrite)
    roles = _rows(snapshot, "roles")
    roles += [{"role": role} for role in draft.roles if not any(r["role"] == role and "until" not in r for r in roles)]
    facts = _rows(snapshot, "facts")
    facts += [fact_row(text, source) for text in draft.facts if not any(f["text"] == text for f in facts)]
    tags = snapshot.get(f"{MANY}tags") or []
    if added := [tag for tag in draft.tags if fold(tag) not in {fold(t) for t in tags}]:
        snapshot[f"{MANY}tags"] = [*tags, *added]
    for key in [k for k, v in snapshot.items() if k.startswith(CHILDREN) and not v]:
        del snapshot[key]
    return repr(snapshot) != before


def _rows(snapshot: Snapshot, group: str) -> list[Row]:
    rows: list[Row] = snapshot.setdefault(f"{CHILDREN}{group}", [])
    return rows


def _merge_points(rows: list[Row], draft: Draft, overwrite: bool) -> None:
    for point in draft.points:
        mine = [r for r in rows if r["kind"] == point.kind]
        same = next((r for r in mine if r["key"] == point.key), None)
        labelled = next((r for r in mine if fold(r.get("label", "")) == fold(point.label)), None)
        if same is not None:
            if apart_extension(point.value)[1] and not apart_extension(str(same["value"]))[1]:
                same["value"] = point.value
            if point.label and (overwrite or not same.get("label")):
                same["label"] = point.label
        elif overwrite and labelled is not None:
            labelled |= {"value": point.value, "key": point.key}
            labelled.pop("last_worked_on", None)
        else:
            rows.append(point_row(point) | {"is_primary": not mine})


def _merge_addresses(rows: list[Row], draft: Draft, overwrite: bool) -> None:
    for address in draft.addresses:
        same = next((r for r in rows if _agree(r, address)), None)
        labelled = next((r for r in rows if fold(r.get("label", "")) == fold(address.get("label", ""))), None)
        target = same or (labelled if overwrite else None)
        if target is None:
            rows.append({**address, "is_primary": not rows})
            continue
        for part, value in address.items():
            if overwrite or not target.get(part):
                target[part] = value


def _agree(row: Row, address: dict[str, str]) -> bool:
    """Two addresses are one where no part that both have differs, and they share a street, postcode or city."""
    shared, is_same = False, True
    for part in ("street", "street2", "postcode", "city", "region", "country"):
        mine, theirs = fold(str(row.get(part, ""))), fold(address.get(part, ""))
        is_same = is_same and mine == theirs
        if mine and theirs and mine != theirs:
            return False
        is_all = part == "country" and set(address) <= {"label", "country"}
        tells = part in ("street", "postcode", "city") or is_all
        shared = shared or (tells and bool(mine) and mine == theirs)
    return shared or is_same


def _occasion(row: Row) -> str:
    """What a day is for: a day of another kind that is labelled "Name day" is a name day."""
    label = fold(row.get("label", ""))
    return label if label and row["kind"] == "other" else str(row["kind"]).replace("_", " ")


def _merge_dates(rows: list[Row], draft: Draft, overwrite: bool) -> None:
    for one in draft.dates:
        fresh = date_row(one)
        same = next((r for r in rows if _occasion(r) == _occasion(one)), None)
        if same is None:
            rows.append(fresh)
        elif overwrite:
            same |= {"day": fresh["day"], "month_day": fresh["month_day"]}
