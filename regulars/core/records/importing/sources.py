"""The files being brought in: kept in the data folder until their import is removed."""

import shutil
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from regulars.core.problems import Invalid
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.reading import Reading, Table, UnreadableFile, open_table
from regulars.core.words import say

LARGEST_FILE = 4 * 1024**3


def sources_folder() -> Path:
    """Return the folder of files being brought in."""
    folder = Path(settings.DATA) / "imports"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def keep_source(path: Path) -> str:
    """Copy a file into the data folder and return its name there."""
    if path.stat().st_size > LARGEST_FILE:
        raise Invalid.field(
            "file", say("The file is larger than 4 GB. Split it, or bring it in from the command line.")
        )
    name = uuid4().hex
    shutil.copyfile(path, sources_folder() / name)
    return name


def open_source(imported: Import) -> Table:
    """Open the file of an import as it is to be read now; raises Invalid with a sentence for the user."""
    path = sources_folder() / imported.path
    try:
        return open_table(path, reading=Reading(**imported.asked))
    except UnreadableFile as wrong:
        raise Invalid.field("file", str(wrong)) from wrong
    except FileNotFoundError as gone:
        raise Invalid.field("file", say("The file is no longer kept here. Upload it again.")) from gone


def estimate_rows(imported: Import, table: Table, sample: list[list[str]]) -> int:
    """Return about how many rows the file has, from its size and a few rows."""
    if table.format != "csv" or not sample:
        return sum(1 for _ in table.rows())
    width = 2 if (table.reading.encoding or "").startswith("utf-16") else 1
    usual = sum(sum(len(cell.encode()) + 1 for cell in row) for row in sample) / len(sample) * width
    return max(len(sample), int((sources_folder() / imported.path).stat().st_size / max(1.0, usual)))
