"""The places of the inbox: which cases lie there, in which order, as ranges of an index."""

import datetime as dt
import re
from typing import NamedTuple

from django.utils import timezone

from regulars.core.access.conditions import Condition
from regulars.core.access.viewer import Viewer
from regulars.core.database.stored_values import stored_moment
from regulars.core.problems import NotFound
from regulars.core.records.reading.keyset import Segment, Term
from regulars.core.words import say
from regulars.service.case.lanes import DUE, LANE, OURS, THEIRS

# Whoever has been waited for this long may have forgotten us.
LONG = dt.timedelta(days=5)
_QUEUE = re.compile(r"queue-(\d{1,18})")
_ID = Term("t.id", (), False)
_DUE, _SINCE = Term(DUE, (), False), Term("t.paused_at", (), False)


class Place(NamedTuple):
    """What lies in a place, and in which stretches it is read."""

    where: Condition
    segments: list[Segment]


def place_of(name: str, viewer: Viewer) -> Place:
    """Return the place of a name: mine, unassigned, near, waiting, long, open, or queue-12; raises NotFound."""
    if found := _QUEUE.fullmatch(name):
        return Place(("t.queue_id = %s", [int(found[1])]), _stretches(OURS))
    match name:
        case "mine":
            return Place(("t.owner_id = %s", [viewer.own_id or 0]), _stretches(OURS))
        case "unassigned":
            return Place(("t.owner_id IS NULL", []), _stretches(OURS))
        case "near":
            return Place(near(), [_due(OURS), _due(THEIRS)])
        case "waiting":
            return Place(("", []), [_WAITING])
        case "long":
            return Place(waits_long(), [_WAITING])
        case "open":
            return Place(("", []), [*_stretches(OURS), *_stretches(THEIRS)])
    raise NotFound(say("There is no such place in the inbox."))


def near() -> Condition:
    """Return the condition for what is near its breach, or late: from when on is kept with each case."""
    return "t.near_at <= %s", [stored_moment(_this_minute())]


def waits_long() -> Condition:
    """Return the condition for what has waited for somebody else for too long."""
    return "t.paused_at <= %s", [stored_moment(_this_minute() - LONG)]


def _this_minute() -> dt.datetime:
    # Whoever asks within the same minute asks the same: its answer is kept.
    return timezone.now().replace(second=0, microsecond=0)


def _stretches(lane: int) -> list[Segment]:
    """What is due, nearest first; then what nobody promised anything for, oldest first."""
    return [_due(lane), Segment((f"{LANE} = {lane} AND {DUE} IS NULL", []), [_ID])]


def _due(lane: int) -> Segment:
    return Segment((f"{LANE} = {lane} AND {DUE} IS NOT NULL", []), [_DUE, _ID])


# Those who have been waited for longest first.
_WAITING = Segment(("t.paused_at IS NOT NULL", []), [_SINCE, _ID])
