"""A cancelled import takes back what it wrote, by a job of its own that survives a restart, and may begin anew."""

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.jobs.actions import start_job
from regulars.core.jobs.models import Job
from regulars.core.jobs.progress import JobProgress
from regulars.core.journal.models import Change
from regulars.core.problems import Invalid
from regulars.core.records.history.undoing import already_undone, change_count
from regulars.core.records.importing.models import Import
from regulars.core.records.models import CustomField
from regulars.core.words import say


def take_back(imported: Import, *, by: Viewer) -> None:
    """Mark the import cancelled and begin to undo its entry; both are kept or neither."""
    with write_transaction():
        entry = imported.entry_id
        if entry is not None and change_count(entry) and not already_undone(entry):
            start_job("records.undo", by=by, entry=entry)
        Import.objects.filter(pk=imported.pk).update(state="cancelled")
        imported.state = "cancelled"


def begin_anew(progress: JobProgress, imported: Import) -> None:
    """Take a cancelled import up again from its first row; raises Invalid while what it wrote is being taken back."""
    entry = imported.entry_id
    open_ones = Job.objects.filter(kind="records.undo", args__entry=entry, state__in=["waiting", "running"])
    if entry is not None and (open_ones.exists() or (change_count(entry) and not already_undone(entry))):
        raise Invalid(say("What this import had brought in is still being taken back. Try again once that is done."))
    with write_transaction():
        _ask_for_fields_again(imported)
        imported.state, imported.counts, imported.entry_id = "running", {}, None
        imported.save(update_fields=["state", "counts", "entry_id", "mapping"])
        progress.done = 0
        progress.checkpoint({})


def _ask_for_fields_again(imported: Import) -> None:
    """The fields that it made went as well; their columns ask for them as before."""
    there = set(CustomField.objects.filter(record_type=imported.record_type).values_list("name", flat=True))
    made = Change.objects.filter(entry_id=imported.entry_id or 0, record_type="fields", action="create")
    gone = {f"custom:{one['name']}": one for one in (change.after or {} for change in made) if one["name"] not in there}
    for one in imported.mapping:
        if (field := gone.get(one["target"])) is not None:
            one["target"], one["new_field"] = None, {"label": field["label"], "kind": field["kind"]}
