"""What was said about a case: by the customer, to her, and among ourselves, in one order."""

from collections.abc import Sequence
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.journal.telling import TOLD, EntryTold, entry_told, standing_undos
from regulars.core.records.models import MergedRecord
from regulars.core.records.old_ids import current_ids, follow_old_id, merged_into
from regulars.core.records.reading.single import read_record
from regulars.core.records.reading.titles import titles_of, users_by_id
from regulars.core.records.registry import record_type
from regulars.core.together.told_comments import comments_on
from regulars.service.case.events import CaseAnswered, CaseHeard, CaseSolved

JsonRow = dict[str, Any]
MOST = 500
_KINDS = {CaseAnswered.stored_name: "answer", CaseSolved.stored_name: "solution", CaseHeard.stored_name: "heard"}


def read_conversation(pk: int, *, by: Viewer) -> list[JsonRow]:
    """Return what was said, oldest first; raises NotFound."""
    return follow_old_id(record_type("cases"), pk, lambda now: _read(now, by))


def _read(pk: int, by: Viewer) -> list[JsonRow]:
    case = read_record(record_type("cases"), pk, by)
    merged = merged_into(record_type("cases"), pk)
    later = [*_entries([pk, *merged], by), *_comments(pk, by), *_first_words_of_merged(case, merged, by)]
    return [*_first_words(case), *sorted(later, key=lambda one: (one["at"], one["id"] or 0))]


def _first_words(case: JsonRow) -> list[JsonRow]:
    text = case.get("description")
    if not text:
        return []
    whom = case.get("contact") or case.get("party")
    return [_line("heard", None, str(case.get("created_at") or ""), str(text), by=None, customer=whom)]


def _first_words_of_merged(case: JsonRow, merged: Sequence[int], by: Viewer) -> list[JsonRow]:
    """What those asked whose cases became part of this one, for whoever may see what is asked."""
    if not merged or "description" not in case:
        return []
    kept = MergedRecord.objects.filter(record_type="cases", record_id__in=merged, separated_in=None)
    rows = [one["other"]["row"] for one in kept.order_by("id").values_list("kept", flat=True)]
    asked = [row for row in rows if row["description"] and row["description"] != case["description"]]
    parties = record_type("parties")
    now = current_ids(parties, {_whom(row) for row in asked}, epoch=by.epoch)
    known = titles_of(parties, {now.get(_whom(row), _whom(row)) for row in asked}, by)
    return [
        _line("heard", None, row["created_at"], row["description"], by=None,
              customer=known.get(now.get(_whom(row), _whom(row))))
        for row in asked
    ]  # fmt: skip


def _whom(row: JsonRow) -> int:
    return int(row["contact_id"] or row["party_id"])


def _entries(ids: Sequence[int], by: Viewer) -> list[JsonRow]:
    """By what it changed: an answer to a cause stands in the conversations of all its cases."""
    names = [*_KINDS]
    rows = fetch_rows(
        f"SELECT {TOLD} FROM journal_change c JOIN journal_entry e ON e.id = c.entry_id"
        f" WHERE c.record_type = 'cases' AND c.record_id IN ({placeholders(ids)}) AND e.event IN (%s, %s, %s)"
        f" ORDER BY e.id DESC LIMIT {MOST}",
        [*ids, *names],
    )
    told = {one.pk: one for one in map(entry_told, rows)}
    undone, users = standing_undos([*told]), users_by_id(by.epoch)
    return [_told(one, ids, one.pk in undone, users) for one in told.values()]


def _told(entry: EntryTold, ids: Sequence[int], is_undone: bool, users: dict[int, JsonRow]) -> JsonRow:
    data, whose = entry.data, users.get(entry.by_id or 0)
    line = _line(_KINDS[entry.event], entry.pk, entry.at, str(data.get("text") or ""), by=whose)
    is_own = entry.record_id in ids
    return line | {
        "is_undone": is_undone,
        "is_mailed": bool(is_own and data.get("is_mailed")),
        "others": data.get("others", 0) if is_own else 0,
        "went_on": data.get("went_on") or None,
        "is_from_cause": not is_own,
    }


def _comments(pk: int, by: Viewer) -> list[JsonRow]:
    told = comments_on(("cases", pk), by)
    return [_line("note", one["id"], one["created_at"], one["text"], by=one["author"]) for one in told]


def _line(kind: str, pk: int | None, at: str, text: str, *, by: JsonRow | None, customer: Any = None) -> JsonRow:
    return {
        "kind": kind, "id": pk, "at": at, "text": text, "by": by, "customer": customer, "is_undone": False,
        "is_mailed": False, "others": 0, "went_on": None, "is_from_cause": False,
    }  # fmt: skip
