"""A submission taken back: what it opened goes first, then the party that came with it, if nobody touched it since."""

from regulars.commons.webforms.submission.models import Opened
from regulars.core.access.viewer import Viewer
from regulars.core.journal.models import Entry
from regulars.core.records.history.undoing import Undoing, already_undone, undo_batch, undo_entry
from regulars.core.records.kinds.links import LARGEST_ID


def take_back(entry: Entry, by: Viewer, dry_run: bool) -> Undoing:
    """Undo the entry of a submission with those of what it opened."""
    done = Undoing()
    opened = Opened.objects.filter(submission_id=entry.record_id or 0).order_by("-id")
    for entry_id in list(opened.values_list("entry_id", flat=True)):
        if not already_undone(entry_id):
            one = undo_entry(entry_id, by=by, dry_run=dry_run)
            done.undone += one.undone
            done.conflicts += one.conflicts
    last: int | None = LARGEST_ID
    while last is not None:
        last = undo_batch(entry.pk, last, done, by=by, dry_run=dry_run)
    return done
