"""What became of the rows: counted all, kept where somebody may want to look."""

from collections.abc import Iterable, Sequence
from typing import Any

from regulars.core.database.reserving import reserve_ids
from regulars.core.records.importing.importer import CREATED, REFUSED, SKIPPED, UPDATED, Outcome
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.storing.inserting import insert_rows

MOST_NEW_KEPT = 200
_MOST_CELLS, _LONGEST_CELL = 200, 2_000


class Tally:
    """Counts of an import, the same in the dry run and in earnest."""

    def __init__(self, counts: dict[str, Any] | None = None) -> None:
        self.counts = dict.fromkeys(("rows", CREATED, UPDATED, SKIPPED, REFUSED, "matched", "likely"), 0)
        self.counts.update(counts or {})

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count some rows."""
        for one in outcomes:
            self.counts["rows"] += 1
            self.counts[one.outcome] += 1
            self.counts["matched"] += one.is_match
            self.counts["likely"] += one.like is not None


def keep_outcomes(imported: Import, rows: Sequence[SourceRow], outcomes: Sequence[Outcome], created: int) -> None:
    """Store what became of a batch.

    Of new records only the first are kept, for they are in the journal anyway, and those that somebody may ask for.
    """
    meant = {choice["row"] for choice in imported.like_choices.values()}
    kept: list[dict[str, Any]] = []
    for row, one in zip(rows, outcomes, strict=True):
        if one.outcome == CREATED:
            created += 1
            if created > MOST_NEW_KEPT and one.like is None and one.number not in meant:
                continue
        cells = [cell[:_LONGEST_CELL] for cell in row.cells[:_MOST_CELLS]] if one.outcome != REFUSED else row.cells
        kept.append(
            {
                "imported_id": imported.pk, "number": one.number, "outcome": one.outcome, "title": one.title[:200],
                "reason": one.reason, "record_type": one.record_type, "record_id": one.record_id(),
                "match_title": one.match_title[:200], "cells": cells,
                "like": one.like and one.like.as_json(),
            }
        )  # fmt: skip
    for pk, values in zip(reserve_ids(ImportRow, len(kept)), kept, strict=True):
        values["id"] = pk
    insert_rows(ImportRow, kept)
