"""Verbs for imports: begin one, correct how it is read and mapped, start it, remove it."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.problems import Invalid, Refused
from regulars.core.records.importing.importers import importer_of
from regulars.core.records.importing.liking import choose_likes
from regulars.core.records.importing.mapping import check_mapping
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.own import layouts_for
from regulars.core.records.importing.reading.table import Table
from regulars.core.records.importing.recognising.columns import Clues, guess_columns
from regulars.core.records.importing.recognising.layouts import Layout, recognise_layout
from regulars.core.records.importing.refused import leave_out_added, own_headings
from regulars.core.records.importing.sources import keep_source, open_source, sources_folder
from regulars.core.records.reading.visibility import require_any
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say

_SAMPLE = 300
_SURE = 0.9
_AT_WORK = ("checking", "running")


def begin_import(slug: str, path: Path, *, file_name: str, by: Viewer) -> Import:
    """Take a file in, find out how it is to be read, and propose where each column goes.

    Raises Invalid where the file cannot be read, Refused where the user may not add such records.
    """
    record_type = find_type(slug)
    require_import(record_type, by)
    imported = Import(record_type=slug, file_name=Path(file_name).name[:255], by_id=by.user_id)
    imported.path = keep_source(path)
    try:
        understand_file(imported, by=by)
    except Invalid:
        (sources_folder() / imported.path).unlink(missing_ok=True)
        raise
    imported.save()
    return imported


def require_import(record_type: type[RecordType], by: Viewer) -> None:
    """Raise Refused unless the user may bring in records of this type."""
    if not record_type.can_import or not record_type.can_create:
        raise Refused(say("{plural} cannot be brought in from a file.", plural=record_type.plural))
    require_any(by, "create", record_type)


def understand_file(imported: Import, *, by: Viewer) -> None:
    """Find out headings, layout and columns of the file anew; a mapping for the same headings is kept."""
    record_type = find_type(imported.record_type)
    importer = importer_of(record_type)
    clues = importer.clues(record_type, by)
    table = _with_heading(imported, open_source(imported), clues)
    layouts = layouts_for(record_type, importer, by)
    layout = recognise_layout(own_headings(table.headings), layouts, format_name=table.format)
    notes = list(table.notes)
    if layout and layout.record_types and imported.record_type not in layout.record_types:
        kinds = say(" or ").join(layout.record_types)
        notes.append(
            say(
                "This looks like an export of {label}; you may want to bring it in as {kinds}.",
                label=say(layout.label),
                kinds=kinds,
            )
        )
    sample = [row.cells for row in islice(table.rows(), _SAMPLE)]
    guesses = guess_columns(table.headings, sample, clues=clues, layout=layout)
    importer.refine(guesses)
    leave_out_added(guesses)
    allowed = {t.value for t in importer.targets(record_type, by)}
    columns = [
        {"index": g.index, "name": g.name, "samples": g.samples, "confidence": round(g.confidence, 2), "why": g.why,
         "guess": g.target, "content": g.content}
        for g in guesses
    ]  # fmt: skip
    if not _same_headings(imported, table):
        imported.mapping = [
            {"column": g.index, "target": g.target if _is_allowed(g.target, allowed) else None, "new_field": None}
            for g in guesses
        ]
    imported.format, imported.layout = table.format, layout.name if layout else ""
    imported.reading, imported.columns = _reading(table, layout, imported.asked), columns
    imported.sheets, imported.notes = table.sheets, notes
    imported.state, imported.counts = "mapped", {}


def _with_heading(imported: Import, table: Table, clues: Clues) -> Table:
    """Nothing beside a single column tells its heading from its values; a word that means a place for it does."""
    if table.reading.has_heading or len(table.headings) != 1 or imported.asked.get("has_heading") is not None:
        return table
    first = next(iter(table.rows()), None)
    found = clues.vocabulary.find(first.cells[0]) if first and first.cells else None
    if found is None or found[1] < _SURE:
        return table
    imported.asked = {**imported.asked, "has_heading": True}
    return open_source(imported)


def _reading(table: Table, layout: Layout | None, asked: Mapping[str, Any]) -> dict[str, Any]:
    """How the file is read: as its program always writes, unless the user says otherwise."""
    reading = table.reading.as_json()
    if layout and layout.date_order and not asked.get("date_order"):
        reading |= {"date_order": layout.date_order, "other_orders": None}
    if layout and layout.decimal and not asked.get("decimal"):
        reading["decimal"] = layout.decimal
    return reading


def _same_headings(imported: Import, table: Table) -> bool:
    return bool(imported.mapping) and [c["name"] for c in imported.columns] == table.headings


def _is_allowed(target: str | None, allowed: set[str]) -> bool:
    bases = {value.partition(":")[0].partition(".")[0] for value in allowed}
    return target is None or target.partition("#")[0].partition(":")[0].partition(".")[0] in bases


def change_import(imported: Import, body: dict[str, Any], *, by: Viewer) -> Import:
    """Correct how the file is read, where columns go, and what happens to matches; raises Invalid."""
    refuse_at_work(imported)
    if (reading := body.get("reading")) is not None:
        imported.asked = {**imported.asked, **{k: None if v == "" else v for k, v in reading.items()}}
        understand_file(imported, by=by)
    if (mapping := body.get("mapping")) is not None:
        imported.mapping = check_mapping(imported, mapping, by=by)
        imported.state, imported.like_choices = "mapped", {}
    if (on_match := body.get("on_match")) is not None:
        if on_match not in dict(Import.ON_MATCH):
            raise Invalid.field("on_match", say("Choose skip, fill or overwrite."))
        imported.on_match = on_match
    if (choices := body.get("match_choices")) is not None:
        wrong = next((c for c in choices.values() if c not in dict(Import.ON_MATCH)), None)
        if wrong is not None:
            raise Invalid.field("match_choices", say("Choose skip, fill or overwrite for each row."))
        imported.match_choices = {**imported.match_choices, **choices}
    if (likes := body.get("like_choices")) is not None:
        choose_likes(imported, likes)
    imported.save()
    return imported


def remove_import(imported: Import) -> None:
    """Forget an import, its rows and its file; what it brought in stays, and so does its entry."""
    if imported.state in _AT_WORK:
        raise Invalid(say("This import is being worked on. Wait until it is through, or cancel its job."))
    imported.delete()
    (sources_folder() / imported.path).unlink(missing_ok=True)


def refuse_at_work(imported: Import) -> None:
    """Raise Invalid while a job works on the import, and once it is done."""
    if imported.state in _AT_WORK:
        raise Invalid(say("This import is being worked on. Wait until it is through, or cancel its job."))
    if imported.entry_id is not None:
        raise Invalid(say("This import is done. To bring the file in again, upload it again."))


def check_in_background(imported: Import, *, by: Viewer) -> Import:
    """Try the import out without writing any record."""
    return _work(imported, "imports.check", "checking", by=by)


def start_in_background(imported: Import, *, by: Viewer) -> Import:
    """Bring the rows in."""
    return _work(imported, "imports.run", "running", by=by)


def _work(imported: Import, kind: str, state: str, *, by: Viewer) -> Import:
    require_import(find_type(imported.record_type), by)
    with write_transaction():
        fresh = Import.objects.select_for_update().get(pk=imported.pk)
        refuse_at_work(fresh)
        if not any(m["target"] or m.get("new_field") for m in fresh.mapping):
            raise Invalid.field("mapping", say("Choose a place for at least one column."))
        fresh.state, fresh.error = state, ""
        if state == "checking":
            fresh.like_choices = {}
        fresh.job_id = start_job(kind, by=by, import_id=fresh.pk, file_name=fresh.file_name).pk
        fresh.save(update_fields=["state", "error", "job_id", "like_choices"])
    return fresh
