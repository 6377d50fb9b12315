"""Rows read and drafted one batch ahead, while the database takes the batch before."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from django.utils.translation import get_language, override

from regulars.core.records.importing.importer import Batcher
from regulars.core.records.importing.reading.table import SourceRow

Drafted = tuple[list[SourceRow], list[Any]]


def drafted(batches: Iterator[list[SourceRow]], batcher: Batcher) -> Generator[Drafted, None, None]:
    """Yield batches with their drafts; close it to be sure that nothing more is read.

    A thread makes the next batch while the caller writes this one, unless drafting asks the database: what the rows
    before leave there would then not be found.
    """
    # What is wrong with a row is said in the language of whoever brings it in, which belongs to this thread alone.
    make = partial(_next_drafted, batches, batcher, get_language())
    if batcher.asks_to_draft:
        yield from iter(make, None)
        return
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="import-ahead") as beside:
        coming = beside.submit(make)
        while (batch := coming.result()) is not None:
            coming = beside.submit(make)
            yield batch


def _next_drafted(batches: Iterator[list[SourceRow]], batcher: Batcher, language: str | None) -> Drafted | None:
    with override(language):
        rows = next(batches, None)
        return None if rows is None else (rows, [batcher.draft(row) for row in rows])
