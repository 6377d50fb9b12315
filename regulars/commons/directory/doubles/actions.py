"""What one can say of a pair: that they are two, and that this was wrong."""

from regulars.commons.directory.doubles.events import PairDismissed, PairReopened
from regulars.commons.directory.doubles.models import DoublePair
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.models import Entry
from regulars.core.journal.recording import About, record
from regulars.core.problems import NotFound
from regulars.core.records.history.undoing import Undoing, add_own_way
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type


def dismiss_pair(pair: DoublePair, *, by: Viewer, undo_of: int | None = None) -> int | None:
    """Remember that these are two, until something new speaks for one; return the entry, None where it was said.

    Raises NotFound, Refused.
    """
    with write_transaction():
        pair = _held(pair, by)
        if pair.dismissed == pair.evidence:
            return None
        DoublePair.objects.filter(pk=pair.pk).update(dismissed=pair.evidence)
        return _tell(PairDismissed(other=pair.high_id), pair, by, undo_of)


def reopen_pair(pair: DoublePair, *, by: Viewer, undo_of: int | None = None) -> int | None:
    """Take back that these are two; return the entry, None where that was not said. Raises NotFound, Refused."""
    with write_transaction():
        pair = _held(pair, by)
        if pair.dismissed is None:
            return None
        DoublePair.objects.filter(pk=pair.pk).update(dismissed=None)
        return _tell(PairReopened(other=pair.high_id), pair, by, undo_of)


def _held(pair: DoublePair, by: Viewer) -> DoublePair:
    for pk in (pair.low_id, pair.high_id):
        require(by, "change", record_type("parties"), pk)
    found = DoublePair.objects.select_for_update().filter(pk=pair.pk).first()
    if found is None:
        raise NotFound()
    return found


def _tell(event: PairDismissed | PairReopened, pair: DoublePair, by: Viewer, undo_of: int | None) -> int:
    named = titles_of(record_type("parties"), {pair.low_id}, by)[pair.low_id]
    about = About(named["type"], pair.low_id, named["title"])
    return record(event, by=by, about=about, subjects=(pair.low_id, pair.high_id), undo_of=undo_of)


def _undo(entry: Entry, by: Viewer, dry_run: bool) -> Undoing:
    low, high = entry.record_id or 0, int(entry.data.get("other") or 0)
    pair = DoublePair.objects.filter(low_id=low, high_id=high).first()
    if pair is None:
        # One of them is gone, or they are one by now: there is nothing left to say of them.
        return Undoing()
    is_said = entry.event == PairDismissed.stored_name
    if dry_run:
        return Undoing(undone=int((pair.dismissed is not None) == is_said))
    made = (reopen_pair if is_said else dismiss_pair)(pair, by=by, undo_of=entry.pk)
    return Undoing(entry=made, undone=int(made is not None))


add_own_way(PairDismissed.stored_name, _undo)
add_own_way(PairReopened.stored_name, _undo)
