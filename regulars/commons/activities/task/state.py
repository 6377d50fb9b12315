"""How a task stands, worked out for lists: done, late, due today, coming."""

from typing import Any

from regulars.commons.activities.task.turn import turn_of_task
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.field import Field
from regulars.core.records.kinds import KINDS
from regulars.core.records.reading.day_ranges import today_for


def task_states(rows: list[dict[str, Any]], viewer: Viewer) -> dict[int, str]:
    """Return "done", "late", "today", "coming" or "open" for each task, by the viewer's day."""
    today = today_for(viewer).isoformat()
    marks = placeholders(rows)
    found = fetch_rows(
        f"SELECT id, due_on, done_at FROM activities_task WHERE id IN ({marks})", [row["id"] for row in rows]
    )
    return {pk: _state(None if due is None else str(due), done is not None, today) for pk, due, done in found}


def _state(due: str | None, is_done: bool, today: str) -> str:
    if is_done:
        return "done"
    if due is None:
        return "open"
    return "late" if due < today else "today" if due == today else "coming"


STATE = Field("state", "State", KINDS["computed"], of="text", readonly=True, compute=task_states, order=turn_of_task)
