"""A cancelled import takes back what it wrote, as a job of its own that survives a restart."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.records.history.undoing import already_undone, change_count
from regulars.core.records.importing.models import Import


def take_back(imported: Import, *, by: Viewer) -> None:
    """Mark the import cancelled and begin to undo its entry; both are kept or neither."""
    with write_transaction():
        entry = imported.entry_id
        if entry is not None and change_count(entry) and not already_undone(entry):
            start_job("records.undo", by=by, entry=entry)
        Import.objects.filter(pk=imported.pk).update(state="cancelled")
        imported.state = "cancelled"
