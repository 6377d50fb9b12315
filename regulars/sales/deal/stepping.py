"""A next step that is done, or put away, is no next step any more: the deal says that one is missing."""

from collections.abc import Sequence

from regulars.core.access.viewer import Viewer
from regulars.core.database.objects import load_objects
from regulars.core.database.rows import one_of
from regulars.core.journal.recording import ChangeMade, add_changes, on_changes
from regulars.core.records.registry import record_type
from regulars.core.records.writing.verbs import set_columns
from regulars.sales.deal.models import Deal

_AT_ONCE = 500


@on_changes
def clear_steps(entry_id: int, changes: Sequence[ChangeMade], by: Viewer) -> None:
    """Take finished tasks from the deals whose next step they were, as part of the same entry."""
    done = [one.record_id for one in changes if one.record_type == "tasks" and _is_over(one)]
    for start in range(0, len(done), _AT_ONCE):
        these, params = one_of("t.next_step_id", done[start : start + _AT_ONCE])
        deals = load_objects(Deal, f"{these} AND t.state = 'open'", params, is_locked=True)
        if deals:
            add_changes(entry_id, [set_columns(record_type("deals"), deal, next_step_id=None) for deal in deals], by=by)


def _is_over(change: ChangeMade) -> bool:
    return change.action == "trash" or (change.action == "change" and bool((change.after or {}).get("done_at")))
