"""The stages of a pipeline in their order, as reports tell of them."""

from typing import NamedTuple

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.problems import NotFound
from regulars.core.records.reading.visibility import visible_condition
from regulars.core.records.registry import record_type
from regulars.core.words import say


class StageOfReport(NamedTuple):
    """A stage: its id and name."""

    pk: int
    name: str


def stages_of(viewer: Viewer, pipeline: int) -> list[StageOfReport]:
    """Return a pipeline's stages in their order; raises NotFound where there is no such pipeline."""
    seen, params = visible_condition(viewer, record_type("stages"), "t")
    rows = fetch_rows(
        "SELECT t.id, t.name FROM sales_stage t WHERE t.pipeline_id = %s AND t.trashed_at IS NULL"
        f"{f' AND ({seen})' if seen else ''} ORDER BY t.place, t.id",
        [pipeline, *params],
    )
    if not rows:
        raise NotFound(say("There is no such pipeline, or it has no stages."))
    return [StageOfReport(*row) for row in rows]


def first_pipeline() -> int:
    """Return the pipeline that stands first; raises NotFound where there is none."""
    rows = fetch_rows("SELECT id FROM sales_pipeline WHERE trashed_at IS NULL ORDER BY place, id LIMIT 1")
    if not rows:
        raise NotFound(say("Add a pipeline with its stages first; then there is something to tell."))
    return int(rows[0][0])
