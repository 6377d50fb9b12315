"""When the next steps of some deals are due."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import one_of
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.pages import MOST_ROWS, ListRequest, read_page
from regulars.core.records.registry import record_type

JsonRow = dict[str, Any]


def add_step_days(rows: list[JsonRow], viewer: Viewer) -> None:
    """Give each next step in these rows its "due_on", as far as the viewer may see it."""
    tasks = record_type("tasks")
    steps = [row["next_step"] for row in rows if row.get("next_step")]
    if not steps or not sees_step_days(viewer):
        return
    ids = [*{step["id"] for step in steps}]
    days: dict[int, str | None] = {}
    for start in range(0, len(ids), MOST_ROWS):
        asked = ListRequest(
            columns="due_on", sort="", limit=MOST_ROWS, extra=one_of("t.id", ids[start : start + MOST_ROWS])
        )
        days |= {row["id"]: row["due_on"] for row in read_page(tasks, asked, viewer)["rows"]}
    for row in rows:
        if row.get("next_step"):
            # The link stands in several rows as one object.
            row["next_step"] = {**row["next_step"], "due_on": days.get(row["next_step"]["id"])}


def sees_step_days(viewer: Viewer) -> bool:
    """Whether the viewer may know when tasks are due."""
    return viewer.may("see", "tasks") and "due_on" in readable_fields(record_type("tasks"), viewer)
