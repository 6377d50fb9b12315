"""What one can say of a pair."""

from regulars.commons.directory.doubles.events import PairDismissed, PairReopened
from regulars.commons.directory.doubles.models import DoublePair
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import NotFound
from regulars.core.records.reading.loading import require
from regulars.core.records.reading.titles import titles_of
from regulars.core.records.registry import record_type


def dismiss_pair(pair: DoublePair, *, by: Viewer) -> None:
    """Remember that these are two, until something new speaks for one; raises NotFound, Refused."""
    with write_transaction():
        pair = _held(pair, by)
        if pair.dismissed != pair.evidence:
            DoublePair.objects.filter(pk=pair.pk).update(dismissed=pair.evidence)
            _tell(PairDismissed(other=pair.high_id), pair, by)


def reopen_pair(pair: DoublePair, *, by: Viewer) -> None:
    """Take back that these are two; raises NotFound, Refused."""
    with write_transaction():
        pair = _held(pair, by)
        if pair.dismissed is not None:
            DoublePair.objects.filter(pk=pair.pk).update(dismissed=None)
            _tell(PairReopened(other=pair.high_id), pair, by)


def _held(pair: DoublePair, by: Viewer) -> DoublePair:
    for pk in (pair.low_id, pair.high_id):
        require(by, "change", record_type("parties"), pk)
    found = DoublePair.objects.select_for_update().filter(pk=pair.pk).first()
    if found is None:
        raise NotFound()
    return found


def _tell(event: PairDismissed | PairReopened, pair: DoublePair, by: Viewer) -> None:
    named = titles_of(record_type("parties"), {pair.low_id}, by)[pair.low_id]
    about = About(named["type"], pair.low_id, named["title"])
    record(event, by=by, about=about, subjects=(pair.low_id, pair.high_id))
