"""A deal that changed is told its chance at once; of many changed together the night takes care."""

from collections.abc import Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import execute, one_of
from regulars.core.journal.recording import ChangeMade, on_changes
from regulars.sales.chance.applying import chances_of, is_learnt, last_lesson, write_chances

_TELLS = {"stage_id", "state", "value", "source", "owner_id", "currency"}
_FEW = 20


@on_changes
def follow_changes(entry: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Tell deals whose stage, worth, source or seller is another now what their chance is."""
    ids = list({one.record_id for one in changes if one.record_type == "deals" and _tells(one)})
    lesson = last_lesson() if ids else None
    if lesson is None or not is_learnt(lesson):
        return
    these, params = one_of("id", ids)
    execute(f"UPDATE sales_deal SET chance = NULL WHERE {these} AND state <> 'open'", params)
    if len(ids) <= _FEW:
        write_chances(chances_of(ids, lesson))


def _tells(change: ChangeMade) -> bool:
    return bool(_TELLS & {*(change.after or {}), *(change.before or {})})
