"""Bring in a list: CSV, TSV, XLSX, XLS, ODS, vCard or LDIF; undo takes it back as one step."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.likely_rows import CHOICES, compare_what_is_known, decisions_of, tell_likely
from regulars.site.commands.refusal import Refusal

if TYPE_CHECKING:
    from regulars.core.access.viewer import Viewer
    from regulars.core.jobs.progress import JobProgress
    from regulars.core.records.importing.models import Import

_ORDERS = ("dmy", "mdy", "ymd")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the file, what it holds, and how to read it where that is not found out."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--type", default="people", help="what the rows are: people, organisations, tasks … (people)")
    parser.add_argument("--as", dest="user", metavar="EMAIL", help="the user who does it (the system itself)")
    parser.add_argument(
        "--on-match",
        choices=("skip", "fill", "overwrite"),
        default="fill",
        help="what to do with rows that match (fill)",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="only say what would happen, and which new ones may be somebody known",
    )
    parser.add_argument(
        "--likely",
        action="append",
        default=[],
        metavar="ROW=WHAT",
        help=f"what to do with a new one who may be somebody known, as --check tells: {', '.join(CHOICES)}",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=PLACE",
        help="where a column goes, by its label; nothing after = leaves it out",
    )
    parser.add_argument("--refused", type=Path, metavar="FILE", help="write the refused rows there, with reasons")
    parser.add_argument("--encoding")
    parser.add_argument("--separator")
    parser.add_argument("--date-order", choices=_ORDERS)
    parser.add_argument("--decimal", choices=(".", ","))
    parser.add_argument("--sheet")
    parser.add_argument("--no-heading", action="store_true", help="the first row is a row like the others")


def run(options: argparse.Namespace) -> int:
    """Read, say where each column goes, try out or bring in."""
    if not options.file.is_file():
        raise Refusal(f"There is no file {options.file}.")
    with opened_database():
        return _import(options)


def _import(options: argparse.Namespace) -> int:
    from regulars.core.records.importing.lifecycle import (
        begin_import,
        change_import,
        check_in_background,
        remove_import,
        start_in_background,
    )

    by, choices = _viewer(options.user), decisions_of(options.likely)
    imported = begin_import(options.type, options.file, file_name=options.file.name, by=by)
    reading = {"encoding": options.encoding, "separator": options.separator, "date_order": options.date_order,
               "decimal": options.decimal, "sheet": options.sheet}  # fmt: skip
    given: dict[str, Any] = {name: value for name, value in reading.items() if value}
    if options.no_heading:
        given["has_heading"] = False
    if given:
        change_import(imported, {"reading": given}, by=by)
    change_import(imported, {"on_match": options.on_match, "mapping": _mapping(imported, options.map, by)}, by=by)
    _tell_columns(imported, by)
    if options.check or choices:
        compare_what_is_known()
        _finish(check_in_background(imported, by=by), imported)
        change_import(imported, {"like_choices": choices}, by=by)
    if not options.check:
        _finish(start_in_background(imported, by=by), imported)
    _tell_counts(imported, options)
    if options.check:
        tell_likely(imported)
        remove_import(imported)
    return 0


def _finish(begun: "Import", imported: "Import") -> None:
    from regulars.core.jobs.models import Job
    from regulars.core.jobs.worker import finish_job

    job = finish_job(Job.objects.get(pk=begun.job_id or 0), show=_show)
    imported.refresh_from_db()
    if job.state != "done":
        raise Refusal(job.error or "The import was cancelled.")


def _viewer(email: str | None) -> "Viewer":
    from regulars.core.access.models import User
    from regulars.core.access.viewer import SYSTEM, viewer_of

    if email is None:
        return SYSTEM
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if user is None:
        raise Refusal(f"There is no active user with the address {email}.")
    return viewer_of(user)


def _mapping(imported: "Import", wishes: list[str], by: "Viewer") -> list[dict[str, Any]]:
    from regulars.core.records.importing.importers import importer_of
    from regulars.core.records.registry import record_type as find_type
    from regulars.foundation.text import fold

    record_type = find_type(imported.record_type)
    targets = importer_of(record_type).targets(record_type, by)
    places = {fold(word): t.value for t in targets for word in (t.label, t.value)}
    columns = {fold(c["name"]): c["index"] for c in imported.columns}
    mapping = []
    for wish in wishes:
        name, _, place = wish.rpartition("=")
        if fold(name) not in columns:
            raise Refusal(f"There is no column “{name}”. Columns: {', '.join(c['name'] for c in imported.columns)}.")
        if place and fold(place) not in places:
            raise Refusal(f"There is no place “{place}”. Places: {', '.join(t.label for t in targets)}.")
        mapping.append({"column": columns[fold(name)], "target": places.get(fold(place))})
    return mapping


def _tell_columns(imported: "Import", by: "Viewer") -> None:
    from regulars.core.records.importing.presenting import full_view

    view = full_view(imported, by)
    labels = {t["value"]: t["label"] for t in view["targets"]}
    if view["layout"]:
        print(f"This is an export of {view['layout']['label']}.")
    for column in view["columns"]:
        place = labels.get(column["target"] or "", "left out")
        print(f"  {column['name'][:40]:40} → {place}")
    for note in view["notes"]:
        print(note)


def _show(progress: "JobProgress") -> None:
    share = f" of about {progress.total:,}" if progress.total else ""
    print(f"  {progress.done:,}{share} rows", flush=True)


def _tell_counts(imported: "Import", options: argparse.Namespace) -> None:
    counts = imported.counts
    would = "would be " if options.check else ""
    print(
        f"{counts['rows']:,} rows: {counts['created']:,} {would}created, {counts['updated']:,} {would}updated, "
        f"{counts['skipped']:,} {would}skipped, {counts['refused']:,} refused"
    )
    for row in imported.rows.filter(outcome="refused").order_by("number")[:5]:
        print(f"  row {row.number}: {row.reason}")
    if options.refused:
        from regulars.core.records.importing.refused import refused_csv

        with options.refused.open("w", encoding="utf-8", newline="") as out:
            out.writelines(refused_csv(imported))
        print(f"The refused rows are in {options.refused}")
