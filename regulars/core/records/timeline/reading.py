"""A page of a timeline: one range of the link index, newest first."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows
from regulars.core.journal.events import event_class
from regulars.core.journal.reach import may_follow
from regulars.core.journal.telling import TOLD_ON_TIMELINE, entry_told
from regulars.core.problems import BadRequest
from regulars.core.records.reading.cursor import read_cursor, write_cursor
from regulars.core.records.reading.loading import require
from regulars.core.records.record_type import RecordType
from regulars.core.records.registry import all_record_types
from regulars.core.records.timeline.kept_back import without_hidden_subjects
from regulars.core.records.timeline.views import entry_views, hides_its_day, through_titles
from regulars.core.words import say
from regulars.foundation.text import clean, fold

MOST = 100


class TimelineRequest:
    """What a timeline is asked for."""

    def __init__(
        self,
        *,
        kinds: str | None = None,
        room: str | None = None,
        person: int | None = None,
        user: int | None = None,
        q: str | None = None,
        after: str | None = None,
        limit: int = 30,
    ) -> None:
        self.kinds = [k for k in clean(kinds or "").split(",") if k][:50]
        if unknown := [k for k in self.kinds if event_class(k) is None]:
            raise BadRequest(say("There is no kind of entry called “{unknown}”.", unknown=unknown[0][:60]))
        self.room, self.person, self.user, self.q, self.after = room, person, user, q, after
        self.limit = max(1, min(limit, MOST))


def read_timeline(record_type: type[RecordType], pk: int, asked: TimelineRequest, viewer: Viewer) -> dict[str, Any]:
    """Return {"entries", "next"} of a subject's timeline."""
    require(viewer, "see", record_type, pk)
    shape = f"timeline|{pk}"
    position = read_cursor(shape, asked.after) if asked.after else None
    found: list[dict[str, Any]] = []
    places: dict[int, list[Any]] = {}
    while True:
        links = _links(pk, asked, position, asked.limit + 1, viewer)
        views = entry_views([entry_told(link[3:]) for link in links], viewer, (record_type.slug, pk))
        through = through_titles({link[1]: link[2] for link in links if link[2]}, asked_slug(record_type), viewer)
        for view in views:
            view["via_person"] = through.get(view["id"])
        found += views
        places |= {link[1]: [str(link[0]), link[1]] for link in links}
        # Entries hidden from this viewer leave gaps; go on until one is found that has no place on the page, or the
        # story ends: a page's end would tell of what is hidden between.
        if len(found) > asked.limit:
            found = found[: asked.limit]
            return {"entries": found, "next": write_cursor(shape, places[found[-1]["id"]])}
        if len(links) <= asked.limit:
            return {"entries": found, "next": None}
        position = places[links[-1][1]]


def asked_slug(record_type: type[RecordType]) -> str:
    """Return the slug under which subjects of every kind are found."""
    wider = (t.slug for t in all_record_types() if record_type.slug in t.subtypes.values())
    return next(wider, record_type.slug)


def _links(pk: int, asked: TimelineRequest, position: list[Any] | None, limit: int, viewer: Viewer) -> list[Any]:
    where: list[str] = ["l.subject_id = %s"]
    if not may_follow(viewer):
        where.append("l.through_id IS NULL")
    params: list[Any] = [pk]
    # A story stands in the order of days: what has its day hidden would tell it by its place.
    if hidden := [kind.slug for kind in all_record_types() if hides_its_day(kind, viewer)]:
        where.append(f"l.record_type NOT IN ({', '.join(['%s'] * len(hidden))})")
        params += hidden
    sql, more = without_hidden_subjects(viewer)
    where += [sql] if sql else []
    params += more
    if asked.kinds:
        where.append(f"l.event IN ({', '.join(['%s'] * len(asked.kinds))})")
        params += asked.kinds
    for column, value in (("l.room", asked.room), ("l.by_id", asked.user), ("l.through_id", asked.person)):
        if value is not None:
            where.append(f"{column} = %s")
            params.append(value)
    if asked.q and asked.q.strip():
        for word in fold(clean(asked.q[:200])).split():
            where.append("(fold(e.text) LIKE %s ESCAPE '\\' OR fold(e.title) LIKE %s ESCAPE '\\')")
            pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            params += [pattern, pattern]
    if position:
        where.append("(l.happened_at, l.entry_id) < (%s, %s)")
        params += position
    return fetch_rows(
        f"SELECT l.happened_at, l.entry_id, l.through_id, {TOLD_ON_TIMELINE} FROM journal_link l"
        f" JOIN journal_entry e ON e.id = l.entry_id WHERE {' AND '.join(where)}"
        f" ORDER BY l.happened_at DESC, l.entry_id DESC LIMIT {limit}",
        params,
        is_steady=not (asked.kinds or asked.room or asked.person or asked.user or asked.q),
    )
