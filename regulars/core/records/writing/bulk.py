"""Bulk actions say what they will do, do exactly that, and report it; one entry, one undo."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec
from django.db import transaction

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_by
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.database.turns import write_transaction
from regulars.core.declared import declared
from regulars.core.journal.recording import About, add_changes, add_links, record
from regulars.core.problems import BadRequest, Invalid
from regulars.core.records.events import RecordsBulkChanged
from regulars.core.records.kinds.links import read_id
from regulars.core.records.old_ids import current_ids
from regulars.core.records.reading.filters import no_condition
from regulars.core.records.reading.pages import ListRequest, list_condition
from regulars.core.records.reading.visibility import join_conditions, require_any, visible_condition
from regulars.core.records.record_type import RecordType
from regulars.core.records.writing.bulk_steps import Done, bulk_change, bulk_purge, bulk_put_away, bulk_restore
from regulars.core.records.writing.journaling import subjects_of
from regulars.core.records.writing.several import values_on
from regulars.core.records.writing.values import parse_values
from regulars.core.words import inside, mark, say

BATCH = 500
MOST_AT_ONCE = 500
MOST_IDS = 20_000
MOST_REFUSED = 1_000
_TAKEN, _SELECTING = {"select", "action", "values", "dry_run"}, {"ids", "filter", "q"}
_DID = {
    "change": mark("changed"),
    "trash": mark("put in the trash"),
    "restore": mark("took out of the trash"),
    "purge": mark("removed for good"),
}


@dataclass
class BulkRequest:
    """What a bulk action is asked to do, and with which records."""

    action: str
    values: dict[str, Any] = field(default_factory=dict)
    ids: list[int] | None = None
    filter: str | None = None
    q: str | None = None


@dataclass
class BulkReport:
    """What a bulk action did, or would do."""

    count: int = 0
    refused: list[dict[str, Any]] = field(default_factory=list)
    entry: int | None = None


def read_bulk(body: Any) -> BulkRequest:
    """Return the request in a body; raises BadRequest."""
    select = body.get("select") if isinstance(body, dict) else None
    if not isinstance(select, dict) or not isinstance(body.get("action"), str) or body["action"] not in _DID:
        raise BadRequest(say("Say which records (select) and what to do: change, trash, restore or purge."))
    if not select.keys() & _SELECTING:
        raise BadRequest(say("Say which records: by ids, by a filter (null for all) or by words (q)."))
    if select.keys() == {"q"} and isinstance(select["q"], str | None) and not (select["q"] or "").strip():
        raise BadRequest(say("Say which words (q) to search for; for all records give the filter null."))
    if unknown := [*(body.keys() - _TAKEN), *(select.keys() - _SELECTING)]:
        raise BadRequest(
            say("There is nothing called “{unknown}” here; leave it out.", unknown=sorted(unknown)[0][:60])
        )
    values = body.get("values") or {}
    if not isinstance(values, dict):
        raise BadRequest(say("Give the values as an object."))
    asked = BulkRequest(body["action"], values)
    if "ids" in select:
        if isinstance(select["ids"], list) and len(select["ids"]) > MOST_IDS:
            raise BadRequest(
                say("Name at most {most_ids} records by id; select more of them by a filter.", most_ids=MOST_IDS)
            )
        try:
            asked.ids = list(dict.fromkeys(read_id(one) for one in select["ids"]))
        except (ValueError, TypeError):
            raise BadRequest(say("Give the ids as a list of numbers.")) from None
    else:
        if not isinstance(select.get("q", ""), str | None):
            raise BadRequest(say("Give the words to search for (q) as text."))
        asked.filter, asked.q = _as_text(select.get("filter")), select.get("q")
    return asked


def selected_ids(record_type: type[RecordType], asked: BulkRequest, by: Viewer) -> list[int]:
    """Return the ids of every selected record that the user may see."""
    require_any(by, "see", record_type)
    if asked.ids is not None:
        now = current_ids(record_type, asked.ids, epoch=by.epoch)
        wanted = list(dict.fromkeys(now.get(one, one) for one in asked.ids))
        marks = placeholders(wanted) or "NULL"
        seen = visible_condition(by, record_type, "t")
        where, params = join_conditions([(f"t.id IN ({marks})", wanted), seen])
    else:
        trash = asked.action in ("restore", "purge")
        where, params = list_condition(record_type, ListRequest(filter=asked.filter, q=asked.q, trash=trash), by)
    rows = fetch_rows(f"SELECT t.id FROM {record_type.table()} t WHERE {where} ORDER BY t.id", params)
    return [row[0] for row in rows]


def run_bulk(record_type: type[RecordType], asked: BulkRequest, *, by: Viewer, dry_run: bool = False) -> BulkReport:
    """Do the action with every selected record in one transaction, or only report what it would do."""
    report = BulkReport()
    with write_transaction():
        ids = selected_ids(record_type, asked, by)
        check_bulk(record_type, asked, by=by)
        report_missing(record_type, asked, ids, by, report)
        allowed = allowed_ids(record_type, asked, ids, by, report)
        report.count = len(allowed)
        if not allowed or (dry_run and len(allowed) > MOST_AT_ONCE):
            return report
        # What it will do is known exactly once it is done; a trial takes it back.
        kept = transaction.savepoint()
        report.entry = begin_bulk(record_type, asked, len(allowed), by=by)
        report.count = 0
        for batch in batches_of(allowed):
            run_batch(record_type, asked, batch, report, by=by)
        if dry_run or not report.count:
            transaction.savepoint_rollback(kept)
            report.entry = None
        else:
            transaction.savepoint_commit(kept)
    return report


def report_missing(
    record_type: type[RecordType], asked: BulkRequest, found: list[int], by: Viewer, report: BulkReport
) -> None:
    """Say which ids were named and lead to nothing that the user may see."""
    now = current_ids(record_type, asked.ids or [], epoch=by.epoch)
    there = set(found)
    missing = [one for one in asked.ids or [] if now.get(one, one) not in there]
    reason = say("There is no such {label}.", label=inside(record_type.label))
    report.refused += [{"id": one, "title": "", "reason": reason} for one in missing[:MOST_REFUSED]]


def check_bulk(record_type: type[RecordType], asked: BulkRequest, *, by: Viewer) -> None:
    """Raise Invalid if the values could not be given to any record."""
    if asked.action == "change":
        if asked.values.get("children"):
            raise Invalid(say("Rows inside records cannot be changed for many at once."))
        parse_values(record_type, values_on(asked.values, {}), by, is_new=False).finish()


def begin_bulk(record_type: type[RecordType], asked: BulkRequest, count: int, *, by: Viewer) -> int:
    """Write the entry under which a bulk action stands, and return its id."""
    event = _event(record_type, asked, count)
    return record(event, by=by, about=About(record_type.slug, None, record_type.plural))


def run_batch(
    record_type: type[RecordType], asked: BulkRequest, ids: list[int], report: BulkReport, *, by: Viewer
) -> None:
    """Do the action with one batch of allowed records, in the open transaction."""
    assert report.entry is not None
    rows: list[Any] = load_by(record_type.model, "id", ids, is_locked=True)
    ids, made = _do(record_type, asked, rows, by, report)
    report.count += len(ids)
    del report.refused[MOST_REFUSED:]
    add_changes(report.entry, made, by=by)
    if asked.action != "purge":
        done = set(ids)
        subjects = [pk for row in rows if row.pk in done for pk in subjects_of(record_type, row)]
        add_links(report.entry, _event(record_type, asked, len(ids)), subjects, by=by, record_type=record_type.slug)


def _event(record_type: type[RecordType], asked: BulkRequest, count: int) -> RecordsBulkChanged:
    return RecordsBulkChanged(did=_DID[asked.action], count=count, plural=declared(record_type, "plural").lower())


def _do(record_type: type[RecordType], asked: BulkRequest, rows: list[Any], by: Viewer, report: BulkReport) -> Done:
    if asked.action == "change":
        return bulk_change(record_type, rows, asked.values, by=by, refused=report.refused)
    if asked.action == "purge":
        return bulk_purge(record_type, rows, refused=report.refused)
    if asked.action == "restore":
        return bulk_restore(record_type, rows, by=by, refused=report.refused)
    return bulk_put_away(record_type, rows, refused=report.refused)


def allowed_ids(
    record_type: type[RecordType], asked: BulkRequest, ids: list[int], by: Viewer, report: BulkReport
) -> list[int]:
    """Return the ids the action may touch; the others are reported with the reason."""
    right = "change" if asked.action == "change" else "delete"
    may, params = visible_condition(by, record_type, "t", right)
    state = "" if asked.action == "change" else f"t.trashed_at IS {'' if asked.action == 'trash' else 'NOT '}NULL"
    title = record_type.column(record_type.title_field)
    allowed: list[int] = []
    for batch in batches_of(ids):
        marks = placeholders(batch)
        columns = f"t.id, t.{title}, {_flag(may)}, {_flag(state)}"
        sql = f"SELECT {columns} FROM {record_type.table()} t WHERE t.id IN ({marks}) ORDER BY t.id"
        for pk, name, is_allowed, fits in fetch_rows(sql, [*params, *batch]):
            if is_allowed and fits:
                allowed.append(pk)
            elif len(report.refused) < MOST_REFUSED:
                reason = (
                    say("It is not where this action applies.")
                    if is_allowed
                    else say("Your roles do not let you {right} it.", right=say(right))
                )
                report.refused.append({"id": pk, "title": name, "reason": reason})
    return allowed


def _flag(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 1 ELSE 0 END" if condition else "1"


def batches_of(ids: list[int]) -> Iterator[list[int]]:
    """Yield the ids some hundreds at a time."""
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _as_text(tree: Any) -> str | None:
    if isinstance(tree, str) and not tree.strip():
        raise no_condition()
    return tree if tree is None or isinstance(tree, str) else msgspec.json.encode(tree).decode()
