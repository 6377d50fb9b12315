"""Both sides field by field, as the viewer may see them, before two records become one."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_value
from regulars.core.records.fields import readable_fields, writable_fields
from regulars.core.records.merging.combining import OTHER, THIS, rules_of
from regulars.core.records.merging.places import linking_columns, types_over
from regulars.core.records.merging.since import entries_since, shown_since
from regulars.core.records.models import MergedRecord
from regulars.core.records.old_ids import family_of
from regulars.core.records.reading.loading import can, require
from regulars.core.records.reading.single import read_record
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say

JsonRow = dict[str, Any]


def compare_records(record_type: type[RecordType], pk: int, other: int, viewer: Viewer) -> JsonRow:
    """Return both records, each field with the side that is proposed, what would move, and what is against it."""
    this, that = read_record(record_type, pk, viewer), read_record(record_type, other, viewer)
    kind = find_type(this["type"])
    why_not = _why_not(kind, this, that, viewer)
    return {
        "type": this["type"],
        "this": this,
        "other": that,
        "fields": [] if this["type"] != that["type"] else _fields(kind, this, that, viewer),
        "moves": _moves(kind, that["id"], viewer),
        "why_not": why_not,
    }


def _why_not(record_type: type[RecordType], this: JsonRow, that: JsonRow, viewer: Viewer) -> str | None:
    if this["id"] == that["id"]:
        return say("These two are one already.")
    if this["type"] != that["type"]:
        return say("Only two of a kind can become one.")
    if this["trashed_at"] or that["trashed_at"]:
        return say("One of them is in the trash; take it out first.")
    if not all(can(viewer, right, record_type, one["id"]) for one in (this, that) for right in ("change", "delete")):
        return say("Your roles do not let you change and remove both.")
    return None


def _fields(record_type: type[RecordType], this: JsonRow, that: JsonRow, viewer: Viewer) -> list[JsonRow]:
    readable, writable = readable_fields(record_type, viewer), writable_fields(record_type, viewer)
    rules = rules_of(record_type)
    leads = {name: group[0] for group in rules.together for name in group[1:] if group[0] in readable}
    found = []
    for name, field in readable.items():
        if field.readonly or field.compute or field.many:
            continue
        mine, theirs = this.get(name), that.get(name)
        found.append(
            {
                "name": name,
                "label": field.label,
                "this": mine,
                "other": theirs,
                "is_same": mine == theirs,
                "proposed": THIS if _is_filled(mine) or not _is_filled(theirs) else OTHER,
                "can_choose": name in writable and name not in leads,
                "goes_with": leads.get(name),
            }
        )
    return found


def _is_filled(value: Any) -> bool:
    return value not in (None, "", [], False)


def _moves(record_type: type[RecordType], pk: int, viewer: Viewer) -> list[JsonRow]:
    """How many records of each type refer to the one that goes; of types that the viewer may see at all."""
    counts: dict[str, int] = {}
    for model, column in linking_columns(record_type):
        for other in types_over(model):
            if viewer.may("see", other.slug) and other.model is not record_type.model:
                sql = f"SELECT COUNT(*) FROM {other.table()} t WHERE t.{column} = %s AND t.trashed_at IS NULL"
                counts[other.slug] = counts.get(other.slug, 0) + int(fetch_value(sql, [pk]) or 0)
    return [{"type": slug, "label": find_type(slug).plural, "count": n} for slug, n in counts.items() if n]


def merges_of(record_type: type[RecordType], pk: int, viewer: Viewer) -> list[JsonRow]:
    """Return what was merged into a record and stands, newest first, with what came since."""
    require(viewer, "see", record_type, pk)
    merges = MergedRecord.objects.filter(record_type__in=family_of(record_type), into_id=pk, separated_in=None)
    found = []
    for merge in merges.order_by("-entry_id")[:100]:
        since = entries_since(merge)
        found.append(
            {"entry": merge.entry_id, "other": {"id": merge.record_id, "type": merge.record_type, "title": merge.title},
             "since": shown_since(since, viewer)}
        )  # fmt: skip
    return found
