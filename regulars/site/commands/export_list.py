"""Take a list out as CSV, XLSX or vCard; without a file name it goes to standard output."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from regulars.site.commands.django_ready import opened_database
from regulars.site.commands.refusal import Refusal

if TYPE_CHECKING:
    from regulars.core.records.exporting.listing import Listing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the type, the format, and which rows and columns."""
    parser.add_argument("type", help="people, organisations, tasks …")
    parser.add_argument("--format", choices=("csv", "xlsx", "vcf"), help="told by the file's ending, or csv")
    parser.add_argument("--columns", help="field names, separated by commas; all without")
    parser.add_argument("--filter", help="the filter as JSON, as in the API")
    parser.add_argument("--sort", help="field names; - before one for descending")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")


def run(options: argparse.Namespace) -> int:
    """Write the list."""
    with opened_database():
        _export(options)
    return 0


def _export(options: argparse.Namespace) -> None:
    from regulars.core.access.viewer import SYSTEM
    from regulars.core.records.exporting.listing import open_listing
    from regulars.core.records.exporting.noting import note_export
    from regulars.core.records.reading.pages import ListRequest
    from regulars.core.records.registry import record_type

    ending = options.output.suffix.lstrip(".").lower() if options.output else ""
    wanted = options.format or (ending if ending in ("csv", "xlsx", "vcf") else "csv")
    asked = ListRequest(filter=options.filter, columns=options.columns, sort=options.sort)
    found = record_type(options.type)
    _write(open_listing(found, asked, SYSTEM), wanted, options.output)
    told = {name: str(value) for name in ("filter", "columns", "sort") if (value := getattr(options, name))}
    note_export(found, wanted, told, by=SYSTEM)


def _write(listing: "Listing", wanted: str, output: Path | None) -> None:
    from regulars.core.records.exporting.cards import cards_of
    from regulars.core.records.exporting.separated import csv_of
    from regulars.core.records.exporting.spreadsheets import xlsx_of

    if wanted == "xlsx":
        if output is None:
            raise Refusal("Name a file for the spreadsheet: --output people.xlsx")
        with xlsx_of(listing) as made, output.open("wb") as file:
            shutil.copyfileobj(made, file)
        return
    pieces = csv_of(listing) if wanted == "csv" else cards_of(listing)
    if output is None:
        sys.stdout.writelines(pieces)
        return
    with output.open("w", encoding="utf-8", newline="") as out:
        out.writelines(pieces)
