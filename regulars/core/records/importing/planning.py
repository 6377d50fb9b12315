"""From a stored import to a plan and a batch that takes its rows."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from regulars.core.access.viewer import Viewer
from regulars.core.records.fields import custom_field
from regulars.core.records.importing.importer import Batcher, ImportPlan
from regulars.core.records.importing.importers import importer_of
from regulars.core.records.importing.liking import became
from regulars.core.records.importing.models import Import
from regulars.core.records.importing.own import layouts_for
from regulars.core.records.importing.reading.table import Reading, SourceRow, Table
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.sources import open_source
from regulars.core.records.models import CustomField
from regulars.core.records.registry import record_type as find_type
from regulars.foundation.text import fold

# A batch is one transaction, during which others who write on SQLite wait.
BATCH = 1_000
_MOST_CHARACTERS = 2_000_000


def open_plan(
    imported: Import, *, by: Viewer, new_fields: Mapping[int, CustomField] | None = None
) -> tuple[Table, Batcher]:
    """Return the table of an import and what takes its rows; `new_fields` are those of columns, still to be made."""
    fresh = new_fields or {}
    record_type = find_type(imported.record_type)
    importer = importer_of(record_type)
    table = open_source(imported)
    plan = ImportPlan(
        record_type=record_type,
        by=by,
        reading=Reading(**imported.reading),
        headings=table.headings,
        mapping={m["column"]: m["target"] for m in imported.mapping if m["target"]}
        | {column: f"custom:{row.name}" for column, row in fresh.items()},
        new_fields={row.name: custom_field(row) for row in fresh.values()},
        layout=layout_named(imported.layout, layouts_for(record_type, importer, by)),
        source=source_of(imported),
        file_name=imported.file_name,
        on_match=imported.on_match,
        match_choices=imported.match_choices,
        like_choices=imported.like_choices,
        became=partial(became, imported),
    )
    return table, importer.begin(plan)


def layout_named(name: str, layouts: Iterable[Layout]) -> Layout | None:
    """Return the layout of that name, or None."""
    return next((one for one in layouts if one.name == name), None)


def source_of(imported: Import) -> str:
    """Return the name of where ids come from: the program, or the heading of the column that holds them."""
    if imported.layout and imported.format != "ldif":
        return imported.layout[:80]
    ids = [m["column"] for m in imported.mapping if m["target"] == "external_id"]
    heading = imported.columns[ids[0]]["name"] if ids else ""
    return f"file:{fold(heading)}"[:80]


def in_batches(rows: Iterable[SourceRow], size: int = BATCH) -> Iterator[list[SourceRow]]:
    """Yield rows some hundreds at a time, fewer where they are long, so that memory holds few of those."""
    batch: list[SourceRow] = []
    length = 0
    for row in rows:
        batch.append(row)
        length += sum(map(len, row.cells)) + len(row.picture or b"")
        if len(batch) >= size or length > _MOST_CHARACTERS:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch
