"""How two parties become one: whose e-mail comes first, one birthday, one present employer."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from regulars.commons.directory.derived import refresh_parties
from regulars.commons.directory.relationship.models import Relationship
from regulars.core.access.house_day import house_today
from regulars.core.database.objects import load_objects, update_object
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.record_type import Merging
from regulars.core.records.registry import record_type
from regulars.core.records.snapshots import difference, own_snapshot
from regulars.foundation.text import fold

if TYPE_CHECKING:
    from regulars.core.records.merging.moving import Moved

Row = dict[str, Any]
_SAME = {
    "contact_points": ("kind", "key"),
    "addresses": ("street", "street2", "postcode", "city", "country"),
    "roles": ("role", "since", "until"),
    "dates": ("kind", "label", "day"),
    "facts": ("text",),
}


def combine_rows(group: str, mine: list[Row], theirs: list[Row], chosen: set[str]) -> list[Row]:
    """Return the rows of both, each said once; the chosen side's comes first where there can be but one first."""
    if group == "dates":
        mine, theirs = _one_birthday(mine, theirs, "birthday" in chosen)
    if group == "contact_points":
        for kind in ("email", "phone", "link"):
            some = [[row for row in side if row["kind"] == kind] for side in (mine, theirs)]
            _one_first(*some, is_theirs=kind in chosen)
    if group == "addresses":
        _one_first(mine, theirs, is_theirs=bool({"city", "country"} & chosen))
    by_words = {_words(group, row): row for row in mine}
    kept = list(mine)
    for row in theirs:
        twin = by_words.get(_words(group, row))
        if twin is None:
            kept.append(row)
        else:
            _fill(twin, row)
    return sorted(kept, key=lambda row: int(row["id"]))


def settle_employer(party_id: int, chosen: set[str], moved: "Moved") -> list[ChangeMade]:
    """Where both had an employer, the one not chosen is a former one from today."""
    employed = load_objects(
        Relationship,
        "t.source_id = %s AND t.until IS NULL AND t.trashed_at IS NULL"
        " AND t.kind_id IN (SELECT k.id FROM directory_relationshipkind k WHERE k.is_employment)",
        [party_id],
        order="t.id",
    )
    came = moved.ids_of(Relationship, "source_id")
    theirs, mine = [one for one in employed if one.pk in came], [one for one in employed if one.pk not in came]
    if not theirs or not mine:
        return []
    stays, goes = (theirs, mine) if "employer" in chosen else (mine, theirs)
    kept = {one.target_id for one in stays}
    changes = []
    for one in goes:
        if one.target_id not in kept:
            moved.keep(one)
            changes.append(_end(one))
    refresh_parties([party_id])
    return changes


def _end(one: Relationship) -> ChangeMade:
    relationships = record_type("relationships")
    before = own_snapshot(relationships, one)
    one.until, one.version, one.changed_at = house_today(), one.version + 1, timezone.now()
    update_object(one, {"until", "version", "changed_at"})
    return ChangeMade("relationships", one.pk, "change", *difference(before, own_snapshot(relationships, one)))


def _one_birthday(mine: list[Row], theirs: list[Row], is_theirs: bool) -> tuple[list[Row], list[Row]]:
    sides = [[row for row in side if row["kind"] == "birthday"] for side in (mine, theirs)]
    if not all(sides):
        return mine, theirs
    if is_theirs:
        return [row for row in mine if row["kind"] != "birthday"], theirs
    return mine, [row for row in theirs if row["kind"] != "birthday"]


def _one_first(mine: list[Row], theirs: list[Row], *, is_theirs: bool) -> None:
    """Of both sides' rows one is primary: the first of the side that was chosen, or that has any."""
    if not mine or not theirs:
        return
    first = _first(theirs if is_theirs else mine)
    for row in (*mine, *theirs):
        row["is_primary"] = row is first


def _first(rows: list[Row]) -> Row:
    return next((row for row in rows if row.get("is_primary")), rows[0])


def _words(group: str, row: Row) -> tuple[str, ...]:
    return (group, *(fold(str(row.get(name) or "")) for name in _SAME[group]))


def _fill(twin: Row, row: Row) -> None:
    for name, value in row.items():
        if name == "is_primary":
            twin[name] = bool(twin.get(name) or value)
        elif name not in ("id", "month_day") and twin.get(name) in (None, ""):
            twin[name] = value


PARTY_MERGING = Merging(
    together=(
        ("name", "prefix", "given_name", "additional_names", "family_name", "suffix", "name_order", "phonetic_name"),
    ),
    rows_of={"email": "contact_points", "phone": "contact_points", "city": "addresses", "country": "addresses",
             "birthday": "dates"},
    combine=combine_rows,
    settle=settle_employer,
)  # fmt: skip
