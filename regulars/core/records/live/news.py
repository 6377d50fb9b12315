"""The answer to "what happened since?", for one viewer."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.journal.reach import may_follow
from regulars.core.records.live.looking import changes_beyond
from regulars.core.records.live.position import Position, read_position
from regulars.core.records.live.sight import Place, told_to, visible_places
from regulars.core.records.live.tail import Told, tail, told_of
from regulars.core.records.registry import all_record_types

JsonRow = dict[str, Any]
# More are not told one by one: the screen then reads all it shows.
MOST_TOLD = 300
MOST_KNOWN = 5_000
_AT_A_TIME = 500
Asker = tuple[Any, int, str]

# Up to which number an asker's position was looked through, so that what is hidden from her is not looked at again.
_looked: dict[Asker, int] = {}


def position_now(viewer: Viewer) -> str:
    """Return the position from which a page goes on that is read from now on."""
    news = tail.since(None, 0)
    written = news.position.written()
    _remember((viewer.eyes, viewer.epoch, written), news.number)
    return written


def news_for(viewer: Viewer, after: str | None) -> JsonRow | None:
    """Return {"position", "changed", "types", "everything"}, or None where nothing that she may know of happened."""
    position = read_position(after) if after else None
    asker = (viewer.eyes, viewer.epoch, after or "")
    news = tail.since(position, _looked.get(asker, 0))
    if position is None:
        return _answer(viewer, news.position, news.number, [])
    if news.is_foreign:
        return _answer(viewer, news.position, news.number, [], is_old=True)
    if news.changes is None:
        told = _told_of_old(position, viewer)
        is_old = True
    else:
        told, is_old = told_to(viewer, news.changes) if news.changes else [], False
    if not told:
        _remember(asker, news.number)
        return None
    return _answer(viewer, news.position, news.number, _changed(told, viewer), is_old=is_old)


def _answer(
    viewer: Viewer, position: Position, number: int, changed: list[JsonRow], *, is_old: bool = False
) -> JsonRow:
    written = position.written()
    _remember((viewer.eyes, viewer.epoch, written), number)
    if is_old or len(changed) > MOST_TOLD:
        return {"position": written, "changed": [], "types": [], "everything": True}
    return {"position": written, "changed": changed, "types": _types(changed), "everything": False}


def _told_of_old(position: Position, viewer: Viewer) -> list[Told]:
    """Look through the journal itself until something is found that the viewer may know of."""
    last = 0
    while True:
        rows = changes_beyond(position.low, last, _AT_A_TIME)
        new = [told_of(row, row[7]) for row in rows if not position.knows(row[0], row[7])]
        told = told_to(viewer, new)
        if told or len(rows) < _AT_A_TIME:
            return told
        last = rows[-1][0]


def _changed(told: list[Told], viewer: Viewer) -> list[JsonRow]:
    """Every record that changed or on whose timeline it stands, with the entry."""
    follows = may_follow(viewer)
    places = {(r.record_type, r.record_id) for c in told for r in c.reached if follows or not r.is_through}
    seen = visible_places(places, viewer)
    found: dict[tuple[Place, int], None] = {}
    for change in told:
        found[(change.record_type, change.record_id), change.entry] = None
        for reached in change.reached:
            place = (reached.record_type, reached.record_id)
            if place in seen and (follows or not reached.is_through):
                found[place, change.entry] = None
    return [{"type": place[0], "id": place[1], "entry": entry} for place, entry in found]


def _types(changed: list[JsonRow]) -> list[str]:
    touched = {one["type"] for one in changed}
    wider = {t.slug for t in all_record_types() if touched.intersection(t.subtypes.values())}
    return sorted(touched | wider)


def _remember(asker: Asker, number: int) -> None:
    if len(_looked) > MOST_KNOWN:
        _looked.clear()
    _looked[asker] = number
